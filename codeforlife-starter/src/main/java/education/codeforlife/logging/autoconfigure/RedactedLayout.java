package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import education.codeforlife.logging.LogRedaction;

/** Another layout's lines without secrets. */
final class RedactedLayout extends LayoutBase<ILoggingEvent> {

    private final Layout<ILoggingEvent> layout;
    private final LogRedaction redaction;

    private RedactedLayout(Layout<ILoggingEvent> layout, LogRedaction redaction) {
        this.layout = layout;
        this.redaction = redaction;
    }

    /** In the place of the given one, whose layout cannot be exchanged. */
    static Encoder<ILoggingEvent> encoder(LayoutWrappingEncoder<ILoggingEvent> replaced, LogRedaction redaction) {
        if (replaced.getLayout() instanceof RedactedLayout) return replaced;
        var layout = new RedactedLayout(replaced.getLayout(), redaction);
        layout.setContext(replaced.getContext());
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(replaced.getContext());
        encoder.setCharset(replaced.getCharset());
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return redaction.redact(layout.doLayout(event));
    }
}
