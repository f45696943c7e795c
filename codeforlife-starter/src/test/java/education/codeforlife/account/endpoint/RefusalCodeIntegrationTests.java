package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients that ask for problem details know refusals by stable codes. */
class RefusalCodeIntegrationTests extends SchoolEndpointTest {

    private static final Map<String, KnownUser> CALLERS = Map.of(
            "independent", NoSchool.INDEPENDENT,
            "teacher", School1.TEACHER,
            "admin", School1.ADMIN,
            "last admin", School2.ADMIN);

    @Autowired
    private TestUsers users;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "independent | PATCH | users/123/ | {'email': 'ada@example.com'} | # | current_password__required",
                "independent | PATCH | users/123/ | {'current_password': 'wrong'} | #/current_password | does_not_match",
                "independent | PATCH | users/123/ | {'requesting_to_join_class': 'ZZZ99'} | #/requesting_to_join_class | does_not_exist",
                "independent | PUT | users/123/reset-password/ | {'token': 'x'} | #/token | does_not_match",
                "teacher | PUT | users/teachers/202/remove-from-school/ | | # | has_classes",
                "last admin | PUT | users/teachers/211/remove-from-school/ | | # | last_admin",
                "last admin | PUT | users/teachers/211/set-admin-access/ | {'is_admin': false} | #/is_admin | last",
                "admin | POST | classes/ | {'name': 'Taken', 'read_classmates_data': true} | #/name | name_not_unique"
            })
    void refusalHasItsCode(String who, String method, String path, String body, String pointer, String code) {
        jdbc.sql("update codeforlife.classes set name = 'Taken' where access_code = 'AAA01'")
                .update();
        var headers = Map.of(TestUsers.HEADER, users.token(CALLERS.get(who)), "Accept", "application/problem+json");

        var answer = Browser.of(context).send(method, path, body == null ? null : body.replace('\'', '"'), headers);

        assertThat(answer.status()).isEqualTo(400);
        var errors = answer.body().get("errors");
        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(errors.get(0).get("code").asString()).isEqualTo(code);
    }
}
