package org.myogate.trust;

import java.util.Set;

/**
 * What a request wants.
 *
 * @param path within the application, empty when it is written in a way that none of our addresses is
 * @param audiences the addresses for which its token may be made, without a slash at the end
 */
record Target(String path, Set<String> audiences) {

    Target {
        audiences = Set.copyOf(audiences);
    }
}
