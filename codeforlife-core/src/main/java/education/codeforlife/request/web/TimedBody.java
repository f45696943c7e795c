package education.codeforlife.request.web;

import education.codeforlife.error.StatusRefusals;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A body that has to be read within a bounded time, whatever its client sends meanwhile; else 408. */
final class TimedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final Duration maxTime;
    private final LongSupplier nanoTime;
    private final long begun;

    TimedBody(ServletInputStream body, Duration maxTime, LongSupplier nanoTime) {
        this.body = body;
        this.maxTime = maxTime;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        return inTime(body.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return inTime(body.read(buffer, offset, length));
    }

    private int inTime(int read) {
        if (read >= 0 && nanoTime.getAsLong() - begun > maxTime.toNanos()) {
            throw StatusRefusals.of(HttpStatus.REQUEST_TIMEOUT).header(HttpHeaders.CONNECTION, "close");
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
