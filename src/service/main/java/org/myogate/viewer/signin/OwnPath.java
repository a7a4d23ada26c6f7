package org.myogate.viewer.signin;

import java.util.regex.Pattern;

/** Where a browser goes after signing in: to the page that it had asked for, and to nobody else's. */
public final class OwnPath {

    private static final Pattern PAGE = Pattern.compile(
            "/((view|record|replay)(/[A-Za-z0-9-]{1,80}){0,3}|record\\.csv)?" + "(\\?[A-Za-z0-9=&%.+@_~-]{0,500})?");
    private static final String WHAT_IF = "/what-if";

    private OwnPath() {}

    /** The same when it is the address of a page, else the start page. */
    public static String of(String path) {
        return PAGE.matcher(path).matches() ? path : "/";
    }

    /** The page on which a request was made that only a page makes. */
    public static String pageOf(String path) {
        return of(path.endsWith(WHAT_IF) ? path.substring(0, path.length() - WHAT_IF.length()) : path);
    }
}
