/**
 * Who may look: users of a file, their sessions in memory, and the brake on guessing.
 *
 * <p>Part of the viewer, which alone uses it with {@code org.myogate}; imports nothing of ours but the refusal of settings.
 * The decision a newcomer would question: sessions are our own and not those of the servlet container, because that
 * keeps the ids as they are, knows no longest time, and makes a session for whoever asks.
 */
@NullMarked
package org.myogate.viewer.signin;

import org.jspecify.annotations.NullMarked;
