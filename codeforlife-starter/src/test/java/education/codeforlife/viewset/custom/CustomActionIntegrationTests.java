package education.codeforlife.viewset.custom;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A domain of its own behind a view set: it makes and changes the rows, and its refusals stand where the body has them. */
@SpringBootTest(
        classes = ClubApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class CustomActionIntegrationTests {

    private final MockMvcTester http;
    private final JdbcClient jdbc;
    private final Queries queries;

    CustomActionIntegrationTests(
            @Autowired MockMvcTester http, @Autowired JdbcClient jdbc, @Autowired Queries queries) {
        this.http = http;
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @BeforeEach
    void members() {
        jdbc.sql("insert into clubs (id, name) values (1, 'chess')").update();
        for (var id : new int[] {1, 9, 10}) {
            jdbc.sql("insert into members (id, name, email, pin, nickname, club_id) values (?, ?, ?, '', '', 1)")
                    .params(id, "Member " + id, id + "@x.org")
                    .update();
        }
    }

    /** The status and the body, with single quotes. */
    private String send(String method, String path, @Nullable String body) {
        var request = http.method(HttpMethod.valueOf(method)).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        var response = request.exchange().getResponse();
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return (response.getStatus() + " " + text.replace("\\\"", "'").replace('"', '\'')).trim();
    }

    private String nameOf(int id) {
        return jdbc.sql("select name from members where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void rowMadeByTheDomainIsAnsweredWithItsSecretAndStored() {
        var answer = send(
                "POST",
                "/members/",
                "{'person': {'name': 'Ada', 'email': 'ada@x.org'}, 'club': 1, 'nickname': 'countess'}");

        assertThat(answer)
                .startsWith("201 ")
                .endsWith("'name':'Ada','email':'ada@x.org','nickname':'countess','club':1,'pin':'1234'}");
        assertThat(jdbc.sql("select nickname || pin from members where email = 'ada@x.org'")
                        .query(String.class)
                        .single())
                .isEqualTo("countesshash of 1234");
        assertThat(send("GET", "/members/1/", null)).doesNotContain("pin");
    }

    @Test
    void refusalOfTheDomainStandsUnderTheFieldOfTheBody() {
        assertThat(send("POST", "/members/", "{'person': {'name': 'Ada', 'email': '9@x.org'}, 'nickname': ''}"))
                .isEqualTo("400 {'person':{'email':['Has a member already.']}}");
    }

    @Test
    void refusalOfTheDomainStandsAtTheRowOfABulkRequest() {
        var body = """
                [{'person': {'name': 'Ada', 'email': 'a@x.org'}, 'nickname': 'a'},
                 {'person': {'name': 'Bob', 'email': 'a@x.org'}, 'nickname': 'b'},
                 {'person': {'name': 'Eve', 'email': '10@x.org'}, 'nickname': 'e'}]""";
        assertThat(send("POST", "/members/bulk/", body))
                .isEqualTo("400 [{},{'person':{'email':['Has a member already.']}},"
                        + "{'person':{'email':['Has a member already.']}}]");
        assertThat(count("members")).isEqualTo(3);
    }

    @Test
    void databaseErrorIsReportedAtTheRow() {
        assertThat(send(
                        "PATCH",
                        "/members/bulk/",
                        "{'10': {'person': {'email': 'new@x.org'}}, '9': {'person': {'email': '1@x.org'}}}"))
                .isEqualTo("400 [{'person':{'email':['This value is already taken.']}},{}]");
    }

    @Test
    void errorsOfAllRowsAreFoundThoughTheDomainRefusesOneByOne() {
        var body = """
                {'10': {'person': {'name': 'Arthur'}}, '9': {'person': {'name': 'Ada'}},
                 '1': {'person': {'name': 'Arthur'}}}""";
        assertThat(send("PATCH", "/members/bulk/", body))
                .isEqualTo("400 [{'person':{'name':['Is the name of a king.']}},{},"
                        + "{'person':{'name':['Is the name of a king.']}}]");
        assertThat(nameOf(9)).isEqualTo("Member 9");
    }

    @Test
    void domainAndAttributesAreWrittenTogether(@Autowired MemberSerializer serializer) {
        assertThat(send("PATCH", "/members/9/", "{'person': {'name': 'Ada'}, 'nickname': 'countess'}"))
                .isEqualTo("200 {'id':9,'name':'Ada','email':'9@x.org','nickname':'countess','club':1}");
        assertThat(serializer.renamed).contains("Member 9");
    }

    @Test
    void errorOfAHookStandsBesideTheOthers() {
        assertThat(send("PATCH", "/members/9/", "{'current_pin': '9999', 'nickname': 'much too long'}"))
                .isEqualTo("400 {'nickname':['Ensure this field has no more than 10 characters.']}");
        assertThat(send("PATCH", "/members/9/", "{'current_pin': '9999', 'nickname': 'short'}"))
                .isEqualTo("400 {'current_pin':['Is not the pin.']}");
    }

    @Test
    void declaredActionWritesOneRow() {
        assertThat(send("PUT", "/members/9/change-name/", "{'name': 'Ada'}"))
                .isEqualTo("200 {'id':9,'name':'Ada','email':'9@x.org','nickname':'','club':1}");
        assertThat(nameOf(9)).isEqualTo("Ada");
        assertThat(nameOf(10)).isEqualTo("Member 10");
    }

    @Test
    void declaredActionChangesARowWithoutABody() {
        assertThat(send("PUT", "/members/9/promote/", null))
                .isEqualTo("200 {'id':9,'name':'Member 9','email':'9@x.org','nickname':'boss','club':1}");
        assertThat(send("PUT", "/members/9/promote/", null)).isEqualTo("400 {'__all__':['Has been promoted.']}");
    }

    @Test
    void declaredActionEndsARow() {
        assertThat(send("DELETE", "/members/9/expel/", "{'reason': 'noise'}")).isEqualTo("204");
        assertThat(count("members")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DELETE | /members/9/expel/   | {}                  | 400 {'reason':['This field is required.']}",
                "DELETE | /members/9/expel/   | {'reason': 'spite'} | 400 {'reason':['Is not a reason.']}",
                "DELETE | /members/77/expel/  | {'reason': 'noise'} | 404 {'detail':'No Member matches the given query.'}",
                "PUT    | /members/77/promote/ | {}                 | 404 {'detail':'No Member matches the given query.'}",
                "POST   | /members/9/promote/ | {}                  | 405 {'detail':'Method 'POST' not allowed.'}"
            })
    void rowsStayWhenTheirActionIsRefused(String method, String path, String body, String answer) {
        assertThat(send(method, path, body)).isEqualTo(answer);
        assertThat(count("members")).isEqualTo(3);
        assertThat(nameOf(9)).isEqualTo("Member 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PUT   | /members/9/change-name/  | {}                 | 400 {'name':['This field is required.']}",
                "PUT   | /members/9/change-name/  | {'name': 'Arthur'} | 400 {'name':['Is the name of a king.']}",
                "PUT   | /members/77/change-name/ | {'name': 'Ada'}    | 404 {'detail':'No Member matches the given query.'}",
                "PUT   | /members/x/change-name/  | {'name': 'Ada'}    | 404 {'detail':'Not found.'}",
                "PATCH | /members/9/change-name/  | {'name': 'Ada'}    | 405 {'detail':'Method 'PATCH' not allowed.'}",
                "PUT   | /members/leave/          | {}                 | 400 {'__all__':['Nothing to update.']}",
                "PUT   | /members/leave/          | {'77': {}}         | 400 {'__all__':['Some models do not exist.']}",
                "PUT   | /members/leave/          | {'9': 5}           | 400 [{'__all__':['Invalid data. Expected a dictionary, but got int.']}]"
            })
    void declaredActionsRefuse(String method, String path, String body, String answer) {
        assertThat(send(method, path, body)).isEqualTo(answer);
    }

    @Test
    void declaredActionWritesSeveralRowsByTheirKeys() {
        assertThat(send("PUT", "/members/leave/", "{'10': {'reason': 'moved'}, '9': {}}"))
                .isEqualTo("200 [{'id':9,'name':'Member 9','email':'9@x.org','nickname':'','club':null},"
                        + "{'id':10,'name':'Member 10','email':'10@x.org','nickname':'','club':null}]");
    }

    @Test
    void bulkRequestIsNeverAnsweredWithTheErrorsOfOneObject() {
        send("PUT", "/members/leave/", "{'9': {}}");
        assertThat(send("PUT", "/members/leave/", "{'9': {}, '10': {}}"))
                .isEqualTo("400 {'__all__':['Some are in no club.']}");
        assertThat(send("PUT", "/members/leave/", "{'9': {}}")).isEqualTo("400 [{'club':['Some are in no club.']}]");
    }

    @Test
    void numberOfStatementsDoesNotGrowWithTheRows() {
        assertThat(statements(10)).isLessThanOrEqualTo(5);
        assertThat(statements(100)).isLessThanOrEqualTo(5);
    }

    private int statements(int members) {
        var bodies = IntStream.range(0, members)
                .mapToObj(
                        i -> "{'person': {'name': 'M', 'email': '%d-%d@x.org'}, 'nickname': ''}".formatted(members, i))
                .collect(Collectors.joining(",", "[", "]"));
        return queries.of(
                        () -> assertThat(send("POST", "/members/bulk/", bodies)).startsWith("201"))
                .size();
    }

    @Test
    void declaredActionMakesARow() {
        assertThat(send("POST", "/members/guests/", "{'email': 'g@x.org'}"))
                .startsWith("201 ")
                .endsWith("'name':'Guest','email':'g@x.org','nickname':'','club':null}");
        assertThat(send("POST", "/members/guests/", "{'email': 'g@x.org'}"))
                .isEqualTo("400 {'email':['Has a member already.']}");
    }

    @Test
    void formIsAnsweredWithoutABody() {
        assertThat(send("POST", "/members/found-club/", "{'name': 'go', 'fee': 5}"))
                .isEqualTo("200");
        assertThat(count("clubs")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                       | 400 {'name':['This field is required.'],'fee':['This field is required.']}",
                "{'name': 5, 'fee': 0}                    | 400 {'name':['Not a valid string.'],'fee':['Ensure this value is greater than 0.']}",
                "[]                                       | 400 {'__all__':['Invalid data. Expected a dictionary, but got list.']}",
                "{'name': 'go', 'fee': 101}               | 400 {'fee':['Is too much.']}",
                "{'name': 'chess', 'fee': 5}              | 400 {'__all__':['This value is already taken.']}",
                "{'name': 'go', 'fee': 5, 'discount': 4}  | 403 {'detail':'Authentication credentials were not provided.'}"
            })
    void formIsRefusedWithAllErrorsAndNothingIsStored(String body, String answer) {
        assertThat(send("POST", "/members/found-club/", body)).isEqualTo(answer);
        assertThat(count("clubs")).isEqualTo(1);
    }

    @Test
    void formOfTheViewSetItselfIsItsCreation() {
        assertThat(send("POST", "/clubs/", "{'name': 'go', 'fee': 5}")).isEqualTo("201");
        assertThat(send("POST", "/clubs/", "{'fee': 5}")).isEqualTo("400 {'name':['This field is required.']}");
        assertThat(count("clubs")).isEqualTo(2);
    }

    @Test
    void formNamesRowsAndDemandsMoreForSomeFields() {
        assertThat(send("POST", "/members/quote/", "{'club': 1}")).isEqualTo("200 {'club':1,'price':7}");
        assertThat(send("POST", "/members/quote/", "{'club': 7}"))
                .isEqualTo("400 {'club':['Invalid pk '7' - object does not exist.']}");
        assertThat(send("POST", "/members/quote/", "{'club': 1, 'seats': 2}")).startsWith("403");
    }

    @Test
    void formOfAControllerIsOneTransaction() {
        assertThat(send("POST", "/clubs-of-the-week/", "{'first': 'go', 'second': 'go'}"))
                .isEqualTo("400 {'__all__':['This value is already taken.']}");
        assertThat(count("clubs")).isEqualTo(1);
        assertThat(send("POST", "/clubs-of-the-week/", "{'first': ' '}"))
                .isEqualTo("400 {'first':['This field may not be blank.'],'second':['This field is required.']}");
        assertThat(send("POST", "/clubs-of-the-week/", "{'first': 'go', 'second': 'bridge'}"))
                .isEqualTo("200");
        assertThat(count("clubs")).isEqualTo(3);
    }

    @Test
    void formOfAControllerWithoutARuleIsClosed() {
        assertThat(send("POST", "/closed/", "{'first': 'go', 'second': 'go'}")).startsWith("403");
    }
}
