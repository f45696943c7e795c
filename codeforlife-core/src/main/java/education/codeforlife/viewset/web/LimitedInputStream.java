package education.codeforlife.viewset.web;

import education.codeforlife.error.ApiException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with 413 when more bytes are read from it than allowed. */
final class LimitedInputStream extends FilterInputStream {

    private final long maxBytes;
    private long bytes;

    LimitedInputStream(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) count(read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = in.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        bytes += read;
        if (bytes > maxBytes) throw tooLarge();
    }

    ApiException tooLarge() {
        return ApiException.contentTooLarge("Ensure the body has no more than " + maxBytes + " bytes.");
    }
}
