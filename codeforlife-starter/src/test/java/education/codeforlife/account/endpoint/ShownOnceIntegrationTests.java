package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Secrets that an answer or a mail has are in no log, and not in the database. */
@ExtendWith(OutputCaptureExtension.class)
class ShownOnceIntegrationTests extends SchoolEndpointTest {

    private static final List<String> TABLES = List.of(
            "users", "students", "auth_factors", "auth_factor_setups", "otp_bypass_tokens", "teacher_invitations");

    private final List<String> secrets = new ArrayList<>();

    private void keep(JsonNode node) {
        if (node.isString()) {
            secrets.add(node.asString());
        } else {
            secrets.addAll(node.valueStream().map(JsonNode::asString).toList());
        }
    }

    @Test
    void secretsAreNeitherLoggedNorStored(CapturedOutput output) {
        var made = send(
                School1.TEACHER, "POST", "users/students/bulk/", "[{'klass': 'AAA01', 'user': {'first_name': 'Ida'}}]");
        keep(made.body().at("/0/user/password"));
        keep(made.body().at("/0/auto_gen_password"));
        send(
                School1.TEACHER,
                "PUT",
                "users/students/reset-password/",
                "{'304': {'user': {'password': 'Chosen-pass-1'}}, '305': {'user': {'password': 'b'}}}");
        secrets.add("Chosen-pass-1");
        keep(send(School1.TEACHER, "GET", "auth-factors/get-otp-secret/", null)
                .body()
                .get("secret"));
        keep(send(School2.ADMIN, "POST", "otp-bypass-tokens/generate/", null)
                .body()
                .at("/0/token"));
        secrets.add(invite());

        assertThat(secrets).hasSize(6).allMatch(secret -> secret.length() >= 6);
        assertThat(output.getAll()).doesNotContain(secrets);
        for (var table : TABLES) {
            assertThat(value("select coalesce(string_agg(t::text, ''), '') from codeforlife." + table + " t"))
                    .doesNotContain(secrets);
        }
    }

    /** Returns the token of an invitation that was answered wrongly. */
    private String invite() {
        var invitation = send(
                School1.ADMIN,
                "POST",
                "schools/teacher-invitations/",
                "{'invited_teacher_first_name': 'Ida', 'invited_teacher_last_name': 'Rhodes',"
                        + " 'invited_teacher_email': 'ida@example.com', 'invited_teacher_is_admin': false}");
        var link = mailer.to("ida@example.com")
                .hasSent(AccountMail.INVITE_TEACHER.ordinal() + 1L)
                .value("link");
        var token = link.substring(link.lastIndexOf('/') + 1);
        send(
                null,
                "DELETE",
                "schools/teacher-invitations/" + invitation.body().get("id").asLong() + "/accept/",
                "{'token': '%s', 'user': {'password': 5}}".formatted(token));
        return token;
    }
}
