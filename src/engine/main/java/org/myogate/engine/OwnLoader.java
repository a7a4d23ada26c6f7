package org.myogate.engine;

import java.util.function.Supplier;

/**
 * Lends a thread the class loader of the engine. Drools looks for its own parts through the loader of the thread, at the
 * first compile and again at the first session; on a pool thread of the runnable jar that loader sees no library.
 */
final class OwnLoader {

    static final ClassLoader LOADER = OwnLoader.class.getClassLoader();

    private OwnLoader() {}

    static <T> T lendTo(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
