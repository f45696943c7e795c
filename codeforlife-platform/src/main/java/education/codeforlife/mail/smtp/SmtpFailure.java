package education.codeforlife.mail.smtp;

import education.codeforlife.task.TaskFailedException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** The meaning of a failure to send. Messages of the server name addresses, and are left out; its codes are not. */
final class SmtpFailure {

    private static final int PERMANENT = 500;

    private SmtpFailure() {}

    /** Returns what to throw: a {@link TaskFailedException} if nothing was sent, or else a failure that says less. */
    static RuntimeException of(MailException failure, long campaign) {
        if (failure instanceof MailAuthenticationException) {
            return TaskFailedException.forNow(
                    "The mail server refuses to log in: check spring.mail.username and password", null);
        }
        var causes = causes(failure);
        for (var cause : causes) {
            if (cause instanceof MailConnectException) {
                return TaskFailedException.forNow("The mail server cannot be reached", null);
            }
        }
        if (wasSentToSome(causes)) {
            return TaskFailedException.forGood(
                    "The mail of campaign " + campaign + " was sent to some addresses only", null);
        }
        int code = causes.stream().mapToInt(SmtpFailure::code).max().orElse(0);
        if (code == 0) return new UncertainSendException(causes.isEmpty() ? null : causes.get(0));
        var message = "The mail server answered campaign " + campaign + " with code " + code;
        return code >= PERMANENT
                ? TaskFailedException.forGood(message, null)
                : TaskFailedException.forNow(message, null);
    }

    private static List<Throwable> causes(MailException failure) {
        var causes = new ArrayList<Throwable>();
        if (failure instanceof MailSendException send) {
            for (var exception : send.getMessageExceptions()) addAll(exception, causes);
        }
        addAll(failure.getCause(), causes);
        return causes;
    }

    /** Exceptions of mail have one that follows, beside their cause. */
    private static void addAll(@Nullable Throwable failure, List<Throwable> all) {
        for (var each = failure; each != null && !all.contains(each); each = next(each)) all.add(each);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }

    private static boolean wasSentToSome(List<Throwable> causes) {
        return causes.stream()
                .anyMatch(cause -> cause instanceof SendFailedException send && hasAny(send.getValidSentAddresses()));
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPSendFailedException send) return send.getReturnCode();
        if (failure instanceof SMTPAddressFailedException address) return address.getReturnCode();
        return failure instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }

    /** It is not known whether the mail was sent. */
    private static final class UncertainSendException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UncertainSendException(@Nullable Throwable cause) {
            super("The mail server did not answer", cause);
        }
    }
}
