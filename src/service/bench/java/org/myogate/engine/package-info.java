/**
 * How long the steps of a call take. In the engine's package, because the stages can be called apart from the rest there
 * only. Compiled in the profile {@code bench} alone.
 */
@NullMarked
package org.myogate.engine;

import org.jspecify.annotations.NullMarked;
