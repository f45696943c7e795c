package education.codeforlife.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** The codes of refusals, with the messages that the library gives them. */
final class ErrorsPage {

    private ErrorsPage() {}

    static Set<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).collect(toCollection(TreeSet::new));
    }

    static String of(List<Refusal> refusals) {
        return """
                # Error codes

                The tables list the codes of refusals with the messages of the library. An ellipsis stands for a value.
                [Errors](../error.md) shows where both are in a body, and which refusal is sent if several apply. [Constraints](constraints.md)
                have a page of their own.

                ## Refusals of a request

                Any other status has its name as the code, such as `gone`.

                """ + requests(refusals) + """

                ## Errors of a field

                The answer has the status 400 and the code `invalid`, and each error in it one of these codes. An error that does not
                belong to one field is under `__all__`.

                """ + fields(refusals);
    }

    private static Table requests(List<Refusal> refusals) {
        var table = new Table("status", "code", "message");
        refusals.stream()
                .filter(refusal -> refusal.kind() == Refusal.Kind.REQUEST)
                .collect(groupingBy(
                        refusal -> refusal.status() + " " + refusal.code(),
                        TreeMap::new,
                        mapping(Refusal::message, toCollection(TreeSet::new))))
                .forEach((key, messages) ->
                        table.row(status(key.split(" ")[0]), Table.code(key.split(" ")[1]), text(messages)));
        return table;
    }

    private static String status(String number) {
        return number.isEmpty()
                ? "5xx"
                : number + " " + HttpStatus.valueOf(Integer.parseInt(number)).getReasonPhrase();
    }

    private static Table fields(List<Refusal> refusals) {
        var table = new Table("code", "message");
        refusals.stream()
                .filter(refusal -> refusal.kind() == Refusal.Kind.FIELD)
                .collect(groupingBy(Refusal::code, TreeMap::new, mapping(Refusal::message, toCollection(TreeSet::new))))
                .forEach((code, messages) -> table.row(Table.code(code), text(messages)));
        return table;
    }

    private static String text(TreeSet<String> messages) {
        return messages.stream().filter(message -> !message.matches("…\\.?")).collect(joining(" · "));
    }
}
