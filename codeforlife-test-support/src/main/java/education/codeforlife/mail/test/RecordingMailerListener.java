package education.codeforlife.mail.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.ClassUtils;

/** Empties the {@link RecordingMailer} before each test. */
final class RecordingMailerListener implements TestExecutionListener {

    private static final boolean PRESENT =
            ClassUtils.isPresent("education.codeforlife.mail.Mailer", RecordingMailerListener.class.getClassLoader());

    @Override
    public void beforeTestMethod(TestContext test) {
        if (PRESENT) Mails.clear(test);
    }

    /** Loaded only if there is mail. */
    private static final class Mails {

        static void clear(TestContext test) {
            test.getApplicationContext().getBeanProvider(RecordingMailer.class).ifAvailable(RecordingMailer::clear);
        }
    }
}
