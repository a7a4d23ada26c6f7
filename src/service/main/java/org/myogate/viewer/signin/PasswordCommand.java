package org.myogate.viewer.signin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code viewer password}. */
@Command(
        name = "password",
        description = {
            "Ask twice for a password and print the line for the file that myogate.viewer.users names.",
            "Without a console the two lines are read from standard input.",
            "Exit 0 printed, 2 name or password not usable."
        },
        mixinStandardHelpOptions = true)
public final class PasswordCommand implements Callable<Integer> {

    static final int CHARACTERS_MIN = 12;

    private static final int COST = 12;
    private static final int GOOD = 0;
    private static final int UNUSABLE = 2;

    @Parameters(paramLabel = "NAME", description = "the name to sign in with")
    private String name = "";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param in where there is no console
     * @param out takes the line only
     */
    public PasswordCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws IOException {
        if (!UserFile.NAME.matcher(name).matches() || name.startsWith("#")) {
            return refused("A name has 1 to 64 characters without spaces and colons, and does not begin with #.");
        }
        Asking asking = asking();
        String password = asking.ask("Password: ");
        if (password == null || !password.equals(asking.ask("The same again: "))) {
            return refused("The two passwords differ.");
        }
        if (password.codePointCount(0, password.length()) < CHARACTERS_MIN) {
            return refused("A password has at least " + CHARACTERS_MIN + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > Users.BYTES_MAX) {
            return refused("Of a password bcrypt reads " + Users.BYTES_MAX + " bytes; make it shorter.");
        }
        out.println(name + ":" + new BCryptPasswordEncoder(BCryptVersion.$2Y, COST).encode(password));
        return GOOD;
    }

    private int refused(String why) {
        err.println(why);
        return UNUSABLE;
    }

    private interface Asking {
        @Nullable
        String ask(String words) throws IOException;
    }

    /** Since Java 22 there is a console even where nobody sits before it; until then that there is one says it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // told apart by isTerminal
    private Asking asking() {
        Console console = System.console();
        if (console != null && isTerminal(console) && in == System.in) {
            return words -> {
                char[] typed = console.readPassword("%s", words);
                return typed == null ? null : new String(typed);
            };
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
        return words -> {
            err.println(words + "(one line of standard input)");
            return lines.readLine();
        };
    }
}
