package education.codeforlife.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTests {

    @Test
    void commentsTextsAndTestNamesOfJavaAreProse() {
        var source = """
                /** Returns the {@link Whoever row}. */
                class Whoever {
                    // First line
                    // and second.
                    String text = "One " + "text" + whoever;
                    @Test
                    void emptyListIsIgnored() {}
                    void whoever() {}
                }
                """;
        assertThat(Prose.of("A.java", source))
                .map(String::strip)
                .containsExactly(
                        "Returns the code.", "First line and second.", "\"One text\"", "empty list is ignored");
    }

    @Test
    void textBlockIsProse() {
        assertThat(Prose.of("A.java", "var a = \"\"\"\n    whoever\n    comes\"\"\";"))
                .singleElement()
                .asString()
                .contains("whoever comes");
    }

    @Test
    void slashesInTextDoNotBeginComment() {
        assertThat(Prose.of("A.java", "var a = \"http://a\"; int whoever;")).containsExactly("\"http://a\"");
    }

    @Test
    void apostropheInTemplateOfJavaScriptDoesNotBeginText() {
        assertThat(Prose.of("a.mjs", "const a = `the client's ${b}`;\ntest('the row is read', () => {});"))
                .map(String::strip)
                .containsExactly("the client's ${b}", "'the row is read'");
    }

    @Test
    void codeOfMarkdownIsNotProse() {
        assertThat(Prose.of("a.md", "Call `whoever()` now.\n\n```java\nwhoever\n```\n\nThe end."))
                .containsExactly("Call code now.", "The end.");
    }

    @Test
    void commentsOfSqlAndPropertiesAreProse() {
        assertThat(Prose.of("a.sql", "select 1; -- the row")).containsExactly("-- the row");
        assertThat(Prose.of("a.properties", "# the key\na.whoever=1")).containsExactly("# the key");
    }

    @Test
    void wordIsFoundAsWholeWordInAnyCase() {
        var word = Word.parse(List.of("be it\tif")).get(0);
        assertThat(word.isIn("Be it a row")).isTrue();
        assertThat(word.isIn("maybe it is a row")).isFalse();
        assertThat(word.isIn("be items")).isFalse();
    }
}
