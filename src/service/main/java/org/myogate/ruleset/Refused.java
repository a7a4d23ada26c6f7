package org.myogate.ruleset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.myogate.table.Problem;
import org.myogate.table.RulesetException;

/** Says why rules did not go live, each problem as {@code FILE:LINE what} by a path that can be opened. */
final class Refused {

    private static final int PROBLEMS_TOLD = 5;
    private static final int FRAMES = 3;
    private static final String OUR_CODE = "org.myogate.";

    private Refused() {}

    /** Of many problems the first. */
    static String message(RuntimeException refused, Path folder) {
        if (!(refused instanceof RulesetException rules)) {
            return String.valueOf(refused.getMessage());
        }
        List<Problem> problems = rules.problems();
        String told = problems.stream()
                .limit(PROBLEMS_TOLD)
                .map(problem -> in(folder, problem))
                .collect(Collectors.joining("\n"));
        int more = problems.size() - PROBLEMS_TOLD;
        return more > 0 ? told + "\nand " + more + " more; 'rules check " + folder + "' names them" : told;
    }

    private static String in(Path folder, Problem problem) {
        boolean isInside =
                !problem.file().startsWith(folder.toString()) && !problem.file().startsWith(Trial.SAMPLE);
        return isInside
                ? folder.resolve(problem.file())
                        + problem.toString().substring(problem.file().length())
                : problem.toString();
    }

    /** What is no problem of the rules. */
    static String fault(Throwable fault, Path folder) {
        return folder + ":0 a fault of Myogate, not of the rules: " + place(fault);
    }

    /** By type and place only: a message may quote a sample, and a site may take its own patients for samples. */
    static String place(Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains(OUR_CODE))
                .limit(FRAMES)
                .collect(Collectors.joining(" < "));
        return where.isEmpty() ? fault.getClass().getName() : fault.getClass().getName() + " at " + where;
    }
}
