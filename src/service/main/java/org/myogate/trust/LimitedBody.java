package org.myogate.trust;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer of somebody else into memory and gives up at the first byte beyond the limit. */
public final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final AtomicLong bytesLeft;
    private Flow.@Nullable Subscription subscription;

    /** For one body by itself. */
    LimitedBody(long maxBytes) {
        this(new AtomicLong(maxBytes));
    }

    /** @param bytesLeft for this body and all others that share it */
    public LimitedBody(AtomicLong bytesLeft) {
        this.bytesLeft = bytesLeft;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        whole.onSubscribe(source);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        long bytes = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytesLeft.addAndGet(-bytes) >= 0) {
            whole.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new IOException("more bytes than may be read"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
