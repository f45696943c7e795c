package education.codeforlife.example;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record Answer(int status, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Single quotes stand for double ones, tildes for those within a text. */
    static String json(String text) {
        return text.replace('\'', '"').replace("~", "\\\"");
    }

    /** Asserts the status and the whole body; the order of an object's fields is free. */
    public Answer is(int status, String json) {
        assertThat(body).satisfies(text -> {
            assertThat(this.status).isEqualTo(status);
            assertThat(JSON.readTree(text)).isEqualTo(JSON.readTree(json(json)));
        });
        return this;
    }

    /** Asserts the status and an empty body. */
    public Answer isEmpty(int status) {
        assertThat(this).isEqualTo(new Answer(status, ""));
        return this;
    }

    /** Asserts the status, and leaves the body to {@link #at}. */
    public Answer has(int status) {
        assertThat(this.status).as(body).isEqualTo(status);
        return this;
    }

    /** A part of the body, by JSON pointer. */
    public JsonNode at(String pointer) {
        return JSON.readTree(body).at(pointer);
    }
}
