package education.codeforlife.permission.secret;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.permission.test.PermissionMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = InvitationApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class SecretInBodyIntegrationTests {

    private static final String WITHOUT_TOKEN = "Authentication credentials were not provided.";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void invitation() {
        jdbc.sql("insert into invitations (id, token, guest) values (1, 'right', '')")
                .update();
    }

    @Test
    void bearerOfTheSecretIsAdmittedWithoutAccount() {
        assertThat(accept("{\"token\": \"right\", \"guest\": \"Ada\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"id\": 1, \"guest\": \"Ada\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\": \"wrong\", \"guest\": \"\"}",
                "{\"token\": 5, \"guest\": 5}",
                "{\"token\": [\"right\"], \"guest\": \"Ada\"}",
                "{\"token\": null}",
                "{\"guest\": \"Ada\"}",
                "[\"right\"]",
                "{}"
            })
    void wrongSecretReturns403BeforeTheBodyIsValidated(String body) {
        assertThat(accept(body))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .isStrictlyEqualTo("{\"detail\": \"" + WITHOUT_TOKEN + "\"}");
        assertThat(jdbc.sql("select guest from invitations").query(String.class).single())
                .isEmpty();
    }

    @Test
    void bodyOfTheBearerIsValidated() {
        assertThat(accept("{\"token\": \"right\", \"guest\": \"\"}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void unknownRowReturns404WhateverTheSecret() {
        assertThat(send(HttpMethod.PUT, "/invitations/2/accept/", "{\"token\": \"right\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void actionThatFindsItsRowLooksAtTheSecret() {
        assertThat(send(HttpMethod.DELETE, "/invitations/1/reject/", "{\"token\": \"wrong\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(HttpMethod.DELETE, "/invitations/1/reject/", "{\"token\": \"right\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(jdbc.sql("select id from invitations").query().listOfRows()).isEmpty();
    }

    @Test
    void matrixTellsWhichSecretAdmits(@Autowired ApplicationContext service) {
        assertThat(PermissionMatrix.of(service).toString().lines())
                .anySatisfy(line -> assertThat(line).startsWith("| `accept` |").contains("| with `token` |"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("| `reject` |").contains("| with `token` |", "| yes |"));
    }

    private MvcTestResult accept(String body) {
        return send(HttpMethod.PUT, "/invitations/1/accept/", body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        return http.method(method)
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
