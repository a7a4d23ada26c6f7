/** The way in. */
@NullMarked
package org.myogate;

import org.jspecify.annotations.NullMarked;
