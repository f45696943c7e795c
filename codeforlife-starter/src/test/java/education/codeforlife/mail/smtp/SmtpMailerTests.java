package education.codeforlife.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.task.TaskFailedException;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail to a real SMTP server. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpMailerTests {

    private static final String FROM = "Code for Life <noreply@example.org>";
    private static final Mail MAIL =
            Mail.campaign(7).to("ada@example.com").with("first_name", "Ada").with("link", "https://x.org/?a=1&b=2");

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        for (var name : List.of("ada", "cc", "bcc")) server.setUser(name + "@example.com", name, "unused");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpMailer mailer() {
        return mailer(server.getSmtp().getPort());
    }

    private static SmtpMailer mailer(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return SmtpMailer.of(sender, new DefaultResourceLoader(), new SmtpSettings(FROM, "classpath:mail/"));
    }

    private MimeMessage received() {
        var all = server.getReceivedMessages();
        assertThat(all).isNotEmpty();
        return all[0];
    }

    @Test
    void campaignIsATemplate() throws Exception {
        mailer().send(MAIL);

        assertThat(received().getFrom()).extracting(Address::toString).containsExactly(FROM);
        assertThat(addresses(RecipientType.TO)).containsExactly("ada@example.com");
        assertThat(received().getSubject()).isEqualTo("Welcome, Ada");
        assertThat(received().getContentType()).startsWith("text/plain").contains("UTF-8");
        assertThat(text()).isEqualTo("Hello Ada,\n\nfollow https://x.org/?a=1&b=2 to begin.");
    }

    private List<String> addresses(RecipientType type) throws Exception {
        var addresses = received().getRecipients(type);
        return addresses == null
                ? List.of()
                : List.of(addresses).stream().map(Address::toString).toList();
    }

    private String text() throws Exception {
        return received().getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void copiesGetTheMailAndHiddenOnesAreNotShown() throws Exception {
        mailer().send(MAIL.withCc(List.of("cc@example.com"))
                .withBcc(List.of("bcc@example.com"))
                .withFrom("team@example.org")
                .withMetadata("ignored"));

        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(addresses(RecipientType.CC)).containsExactly("cc@example.com");
        assertThat(addresses(RecipientType.BCC)).isEmpty();
        assertThat(received().getFrom()).extracting(Address::toString).containsExactly("team@example.org");
    }

    @Test
    void valuesAreTextInHtml() throws Exception {
        mailer().send(Mail.campaign(8).to("ada@example.com").with("first_name", "<i>'Ada' & \"é\"</i>"));

        assertThat(parts(received()))
                .anySatisfy(text -> assertThat(text).contains("The camp begins, <i>'Ada' & \"é\"</i>."))
                .anySatisfy(text -> assertThat(text)
                        .contains("<b title='&lt;i&gt;&#39;Ada&#39; &amp; &quot;")
                        .doesNotContain("<i>"));
    }

    private static List<String> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart multipart))
            return List.of(part.getContent().toString());
        var texts = new ArrayList<String>();
        for (int index = 0; index < multipart.getCount(); index++) texts.addAll(parts(multipart.getBodyPart(index)));
        return texts;
    }

    @Test
    void valuesDoNotAddHeadersOrPlaceholders() throws Exception {
        mailer().send(MAIL.with("first_name", "Ada\r\nBcc: eve@example.com\n\nBuy {{link}} $1"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(received().getSubject()).isEqualTo("Welcome, Ada Bcc: eve@example.com Buy {{link}} $1");
        assertThat(received().getHeader("Bcc")).isNull();
    }

    @Test
    void attachmentsAreFiles() throws Exception {
        mailer().send(MAIL.withAttachment(
                new Attachment("Plän.txt", "text/plain", "the plan".getBytes(StandardCharsets.UTF_8))));

        var multipart = (Multipart) received().getContent();
        var file = multipart.getBodyPart(multipart.getCount() - 1);
        assertThat(file.getContentType()).startsWith("text/plain");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getContent()).isEqualTo("the plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | needs the value",
                "9 | classpath:mail/9.txt has to begin with a line \"Subject: …\"",
                "404 | classpath:mail/404.txt is missing"
            })
    void mailWithoutItsTextIsKeptAsFailed(long campaign, String reason) {
        var failure = failure(mailer(), Mail.campaign(campaign).to("ada@example.com"));

        assertThat(failure.isRetried()).isFalse();
        assertThat(failure).hasMessageContaining(reason).hasMessageContaining("ampaign " + campaign);
    }

    private static TaskFailedException failure(SmtpMailer mailer, Mail mail) {
        var failure = catchThrowableOfType(TaskFailedException.class, () -> mailer.send(mail));
        assertThat(failure).isNotNull().hasNoCause().hasMessageNotContaining("@");
        return failure;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com, eve@example.com", "ada", "a b@example.com", "<ada@example.com", "ada@"})
    void addressThatIsNotOneIsRefused(String address) {
        assertThat(failure(mailer(), Mail.campaign(8).to(address).with("first_name", "Ada"))
                        .isRetried())
                .isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatCannotBeReachedMayBeAskedAgain() {
        var mailer = mailer();
        server.stop();

        assertThat(failure(mailer, MAIL).isRetried()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "550, false, RCPT",
        "450, true, RCPT",
        "554, false, MAIL",
        "421, true, MAIL",
        "552, false, DATA",
        "451, true, DATA"
    })
    void refusalIsNotSentAndSaysWhetherItMayPass(int code, boolean retried, String command) throws IOException {
        try (var refusing = new ScriptedSmtpServer(command, code + " no ada@example.com here")) {
            var failure = failure(mailer(refusing.port()), MAIL);

            assertThat(failure.isRetried()).isEqualTo(retried);
            assertThat(failure).hasMessage("The mail server answered campaign 7 with code " + code);
        }
    }

    @Test
    void mailWithoutAnAnswerMayHaveBeenSent() throws IOException {
        try (var silent = new ScriptedSmtpServer("DATA", ScriptedSmtpServer.HANG_UP)) {
            assertThat(catchThrowable(() -> mailer(silent.port()).send(MAIL)))
                    .isNotNull()
                    .isNotInstanceOf(TaskFailedException.class);
        }
    }

    @Test
    void silentServerIsNotWaitedForForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(catchThrowable(() -> mailer(silent.getLocalPort()).send(MAIL)))
                    .isNotNull();
        }
    }

    @Test
    void contactsAreNotKept(CapturedOutput output) {
        mailer().addContact(Contact.of("ada@example.com"));
        mailer().removeContact("ada@example.com");

        assertThat(output).contains("A contact of the newsletter is not kept").doesNotContain("ada@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@example.org, b@example.org", "a@example.org\nBcc: x@example.org", "noreply"})
    void senderThatIsNotOneAddressIsRefused(String from) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings(from, "classpath:mail/"))
                .withMessageContaining("codeforlife.mail.smtp.from");
    }
}
