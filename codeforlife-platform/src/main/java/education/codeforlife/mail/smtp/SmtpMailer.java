package education.codeforlife.mail.smtp;

import education.codeforlife.api.Internal;
import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.task.TaskFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mail by SMTP. Campaigns are templates of the service. SMTP does not have a newsletter, so that contacts are not kept.
 *
 * @since 0.1.0
 */
@Internal
public final class SmtpMailer implements Mailer {

    private static final Logger LOGGER = LoggerFactory.getLogger(SmtpMailer.class);

    private final JavaMailSender sender;
    private final Templates templates;
    private final String from;

    private SmtpMailer(JavaMailSender sender, Templates templates, String from) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
    }

    /** Returns a mailer that sends by the server of the sender. */
    public static SmtpMailer of(JavaMailSender sender, ResourceLoader resources, SmtpSettings settings) {
        return new SmtpMailer(sender, new Templates(resources, settings.templates()), settings.from());
    }

    @Override
    public void send(Mail mail) {
        var template = templates.of(mail.campaign());
        var message = sender.createMimeMessage();
        try {
            write(mail, template, message);
        } catch (MessagingException e) {
            throw TaskFailedException.forGood(
                    "The mail of campaign " + mail.campaign() + " has an address that is not valid", null);
        }
        try {
            sender.send(message);
        } catch (MailException e) {
            throw SmtpFailure.of(e, mail.campaign());
        }
    }

    private void write(Mail mail, Template template, MimeMessage message) throws MessagingException {
        var html = template.html(mail.values());
        var text = template.text(mail.values());
        var helper = new MimeMessageHelper(
                message, html != null || !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(mail.from() == null ? from : mail.from());
        helper.setTo(array(mail.to()));
        helper.setCc(array(mail.cc()));
        helper.setBcc(array(mail.bcc()));
        helper.setSubject(template.subject(mail.values()));
        if (html == null) {
            helper.setText(text);
        } else {
            helper.setText(text, html);
        }
        for (var attachment : mail.attachments()) attach(attachment, helper);
    }

    private static String[] array(Collection<String> addresses) {
        return addresses.toArray(String[]::new);
    }

    private static void attach(Attachment attachment, MimeMessageHelper helper) throws MessagingException {
        helper.addAttachment(attachment.name(), new ByteArrayResource(attachment.content()), attachment.type());
    }

    @Override
    public void addContact(Contact contact) {
        LOGGER.warn("A contact of the newsletter is not kept, since mail is sent by SMTP");
    }

    @Override
    public void removeContact(String address) {
        LOGGER.debug("A contact is not removed, since mail is sent by SMTP, which does not have a newsletter");
    }
}
