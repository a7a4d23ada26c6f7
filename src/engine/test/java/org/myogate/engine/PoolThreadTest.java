package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In the runnable jar a thread of the common pool has a context class loader that sees none of the libraries. Here the
 * same is done by force: the engine lives in a loader of its own, and the thread knows only the one of the platform.
 */
class PoolThreadTest {

    @Test
    void compilesAndEvaluatesOnAThreadThatSeesNoLibrary() throws Exception {
        try (URLClassLoader apart = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> there = apart.loadClass(There.class.getName());
            assertThat(there.getClassLoader()).isSameAs(apart);
            assertThat(onBlindThread(there)).isEqualTo(String.valueOf(There.firings()));
        }
    }

    private static String onBlindThread(Class<?> there) throws InterruptedException, ExecutionException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(String.valueOf(there.getMethod("firings").invoke(null)));
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                answer.completeExceptionally(e);
            }
        });
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        return answer.get();
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(PoolThreadTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Loaded once more inside the loader apart. */
    public static final class There {

        private There() {}

        /** The rules that fire for one patient; the first to ask for the shipped rules in this loader compiles them. */
        public static List<String> firings() {
            return Shipped.evaluate(Shipped.centralAdiposity()).firings().stream()
                    .map(Firing::rule)
                    .toList();
        }
    }
}
