package org.myogate.hooks;

import java.util.regex.Pattern;

/**
 * The addresses of web pages that have a guard of their own: no token is asked for there.
 *
 * @param paths whole paths within the application
 */
public record PagePaths(Pattern paths) {}
