package org.myogate.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myogate.gate.DrugClass;

/**
 * What became of the classes of medicines. A class stands in one list at most; one that no rule proposed and no gate
 * blocked stands in none.
 *
 * @param ranked options, the first choice first
 * @param lower proposed, with fewer points than an option needs
 * @param blocked classes that a gate withholds or that are taken already, proposed or not
 */
public record Options(List<Ranked> ranked, List<Lower> lower, List<Blocked> blocked) {

    /** Nothing was proposed and nothing blocked. */
    public static final Options NONE = new Options(List.of(), List.of(), List.of());

    /**
     * Points by the service's policy.
     *
     * @param words what they are for
     * @param points how many, may be below zero
     */
    public record Points(String words, int points) {

        static int sum(List<Points> points) {
            return points.stream().mapToInt(Points::points).sum();
        }
    }

    /**
     * An option.
     *
     * @param option the class
     * @param points by the service's policy, each with what it is for
     * @param because ids of the recommendations that offer it
     * @param cautions ids of what to mind
     * @param asksFirst ids of questions that move it behind the others
     * @param asksBeside ids of questions that do not
     */
    public record Ranked(
            DrugClass option,
            List<Points> points,
            List<String> because,
            List<String> cautions,
            List<String> asksFirst,
            List<String> asksBeside) {
        public Ranked {
            points = List.copyOf(points);
            because = List.copyOf(because);
            cautions = List.copyOf(cautions);
            asksFirst = List.copyOf(asksFirst);
            asksBeside = List.copyOf(asksBeside);
        }

        /** What the points come to. */
        public int total() {
            return Points.sum(points);
        }

        /** All questions, those that come first before the others. */
        public List<String> asks() {
            return Stream.concat(asksFirst.stream(), asksBeside.stream()).toList();
        }
    }

    /**
     * A class with too few points.
     *
     * @param option the class
     * @param points by the service's policy, each with what it is for
     * @param because ids of the recommendations that name it
     */
    public record Lower(DrugClass option, List<Points> points, List<String> because) {
        public Lower {
            points = List.copyOf(points);
            because = List.copyOf(because);
        }

        /** What the points come to. */
        public int total() {
            return Points.sum(points);
        }
    }

    /**
     * A class that is withheld.
     *
     * @param option the class
     * @param because ids of gates, and the concept of who takes it
     * @param taken it is taken already
     */
    public record Blocked(DrugClass option, List<String> because, boolean taken) {
        public Blocked {
            because = List.copyOf(because);
        }
    }

    public Options {
        ranked = List.copyOf(ranked);
        lower = List.copyOf(lower);
        blocked = List.copyOf(blocked);
    }

    /** The option of this class, empty where it is none. */
    public Optional<Ranked> of(DrugClass option) {
        return ranked.stream().filter(each -> each.option() == option).findFirst();
    }
}
