package education.codeforlife.viewset;

import education.codeforlife.serializer.BoundBatch;

/** The database refused a batch; what it means can be asked only when the transaction is over. */
final class RefusedWriteException extends RuntimeException {

    private final transient BoundBatch<?, ?> batch;

    RefusedWriteException(BoundBatch<?, ?> batch, RuntimeException cause) {
        super(cause);
        this.batch = batch;
    }

    BoundBatch<?, ?> batch() {
        return batch;
    }
}
