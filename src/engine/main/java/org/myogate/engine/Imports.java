package org.myogate.engine;

import java.util.Arrays;
import org.drools.drl.ast.descr.ImportDescr;
import org.myogate.table.Problems;

/**
 * Looks for the imports of rule files before Drools does, which would complain of a wrong one at every rule of the
 * package and not say where it stands.
 */
final class Imports {

    private Imports() {}

    /** Whether all are there; one that is not is a problem. */
    static boolean check(DrlFile file, Problems problems) {
        boolean good = true;
        for (ImportDescr each : file.descr().getImports()) {
            good &= each.getTarget().endsWith(".*") || isThere(file, each, isClass(each.getTarget()), problems);
        }
        for (ImportDescr each : file.descr().getFunctionImports()) {
            good &= isThere(file, each, isMethod(each.getTarget()), problems);
        }
        return good;
    }

    private static boolean isThere(DrlFile file, ImportDescr each, boolean there, Problems problems) {
        if (!there) {
            problems.add(
                    file.path(), file.lineOf(each.getTarget(), 1), "nothing to import: '" + each.getTarget() + "'");
        }
        return there;
    }

    private static boolean isMethod(String target) {
        int dot = target.lastIndexOf('.');
        String method = target.substring(dot + 1);
        return dot > 0
                && isClass(target.substring(0, dot))
                && (method.equals("*")
                        || Arrays.stream(type(target.substring(0, dot)).getMethods())
                                .anyMatch(each -> each.getName().equals(method)));
    }

    private static boolean isClass(String name) {
        int dot = name.lastIndexOf('.');
        String nested = dot < 0 ? name : name.substring(0, dot) + "$" + name.substring(dot + 1);
        return type(name) != Void.class || type(nested) != Void.class;
    }

    /** Void for a class that is not there. */
    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, OwnLoader.LOADER);
        } catch (ClassNotFoundException e) {
            return Void.class;
        }
    }
}
