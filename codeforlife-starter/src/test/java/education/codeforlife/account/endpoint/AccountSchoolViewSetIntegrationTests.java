package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.NonSchoolTeacherUser;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.user.test.SecondFactor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSchoolViewSetIntegrationTests extends SchoolEndpointTest {

    @Test
    void teacherWithoutASchoolFoundsOneAndAdministersIt() {
        var answer = send(
                NoSchool.TEACHER,
                "POST",
                "schools/",
                "{'name': 'Hill', 'country': 'GB', 'uk_county': 'Kent'}");

        assertThat(answer.status()).isEqualTo(201);
        long id = answer.body().get("id").asLong();
        assertThat(text(answer))
                .isEqualTo("201 {'id':%d,'name':'Hill','country':'GB','uk_county':'Kent'}".formatted(id));
        assertThat(value("select school_id || ' ' || is_admin from codeforlife.teachers where id = 221"))
                .isEqualTo(id + " true");
    }

    @Test
    void teacherFoundsOneSchoolThoughTwoRequestsComeAtOnce() {
        assertThat(twiceAtOnce(NoSchool.TEACHER, "POST", "schools/", "{'name': 'Hill'}"))
                .containsExactly(201, 400);
        assertThat(count("schools")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                       | {'name':['This field is required.']}",
                "{'name': 'Hill', 'country': 'XX'}                        | {'country':[''XX' is not a valid choice.']}",
                "{'name': 'Hill', 'country': 'gb'}                        | {'country':[''gb' is not a valid choice.']}",
                "{'name': 'Hill', 'country': 'FR', 'uk_county': 'Kent'}   | {'uk_county':['Only schools in the United Kingdom have a county.']}",
                "{'name': 'Hill', 'uk_county': 'Kent'}                    | {'uk_county':['Only schools in the United Kingdom have a county.']}"
            })
    void newSchoolIsRefused(String body, String errors) {
        assertThat(ask(NoSchool.TEACHER, "POST", "schools/", body)).isEqualTo("400 " + errors);
        assertThat(count("schools")).isEqualTo(2);
    }

    @Test
    void onlyTeachersWithoutASchoolFoundOne() {
        assertRefused(
                Arrays.asList(
                        null,
                        School1.ADMIN,
                        School1.TEACHER,
                        School1.STUDENT,
                        NoSchool.INDEPENDENT,
                        SecondFactor.owedBy(NoSchool.TEACHER)),
                "POST",
                "schools/",
                "{'name': 'Hill'}",
                403);
    }

    @Test
    void adminsChangeTheirSchool() {
        assertThat(ask(School1.ADMIN, "PATCH", "schools/1/", "{'name': 'Dale'}"))
                .startsWith("200 {'id':1,'name':'Dale','country':'GB','uk_county':");
        assertThat(ask(School1.ADMIN, "PATCH", "schools/1/", "{'country': 'FR'}"))
                .isEqualTo("200 {'id':1,'name':'Dale','country':'FR','uk_county':null}");
        assertThat(ask(School1.ADMIN, "PATCH", "schools/1/", "{'country': 'GB', 'uk_county': 'Kent'}"))
                .endsWith("'uk_county':'Kent'}");
    }

    @Test
    void othersNeitherChangeNorCloseASchool() {
        var others = Arrays.asList(
                null,
                School1.TEACHER,
                School1.STUDENT,
                NoSchool.TEACHER,
                NoSchool.REQUESTER,
                School2.TEACHER,
                SecondFactor.owedBy(School1.ADMIN));
        assertRefused(others, "PATCH", "schools/1/", "{'name': 'Dale'}", 403);
        assertRefused(others, "DELETE", "schools/1/", null, 403);
        assertRefused(List.of(School2.ADMIN), "PATCH", "schools/1/", "{'name': 'Dale'}", 404);
        assertRefused(List.of(School2.ADMIN), "DELETE", "schools/1/", null, 404);
        assertThat(ask(School1.ADMIN, "GET", "schools/", null)).isEqualTo(FORBIDDEN);
        assertThat(ask(null, "GET", "schools/1/", null)).isEqualTo(ANONYMOUS);
    }

    @Test
    void schoolClosesWithItsClassesAndTheirStudentsAndItsTeachersStay() {
        assertThat(ask(School1.ADMIN, "DELETE", "schools/1/", null)).isEqualTo("204");

        assertThat(value("select name || is_active || coalesce(uk_county, '-') from codeforlife.schools where id = 1"))
                .isEqualTo("false-");
        assertThat(value("select string_agg(name || is_active || coalesce(access_code, '-'), ',')"
                        + " from codeforlife.classes where id in (401, 402)"))
                .isEqualTo("false-,false-");
        assertThat(value("select string_agg(first_name || is_active, ',') from codeforlife.users"
                        + " where id in (104, 105, 106)"))
                .isEqualTo("false,false,false");
        assertThat(value("select string_agg(coalesce(school_id::text, '-') || is_admin, ',')"
                        + " from codeforlife.teachers where id in (201, 202, 203)"))
                .isEqualTo("-false,-false,-false");
        assertThat(value("select count(*)::text from codeforlife.users where id in (101, 102, 103) and is_active"))
                .isEqualTo("3");
        assertThat(value("select count(*)::text from codeforlife.students where requested_class_id is not null"))
                .isEqualTo("0");
        assertThat(value("select count(*)::text from codeforlife.users where id = 113 and is_active"))
                .isEqualTo("1");
    }

    @Test
    void teacherOfAClosedSchoolFoundsAnother() {
        send(School1.ADMIN, "DELETE", "schools/1/", null);
        assertThat(ask(
                        new NonSchoolTeacherUser(School1.TEACHER.account(), 202),
                        "POST",
                        "schools/",
                        "{'name': 'Hill'}"))
                .startsWith("201 ");
    }
}
