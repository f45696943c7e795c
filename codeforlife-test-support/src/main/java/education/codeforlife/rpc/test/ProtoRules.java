package education.codeforlife.rpc.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares two shapes of protos: whether callers with the earlier one get along with the later one. */
final class ProtoRules {

    private final List<String> faults = new ArrayList<>();

    /** What no release may do, since messages of another one would be misread. */
    private final List<String> reuses = new ArrayList<>();

    private ProtoRules() {}

    /** Returns a sentence for each change that callers may notice. */
    static List<String> incompatibilities(JsonNode before, JsonNode after) {
        return compare(before, after).faults;
    }

    /** Returns a sentence for each number and name that says something else than before, or may do so later. */
    static List<String> reuses(JsonNode before, JsonNode after) {
        return compare(before, after).reuses;
    }

    private static ProtoRules compare(JsonNode before, JsonNode after) {
        var rules = new ProtoRules();
        before.path("services")
                .forEachEntry((name, service) -> rules.compareService(
                        name, service, after.path("services").path(name)));
        for (var kind : List.of("messages", "enums")) {
            before.path(kind)
                    .forEachEntry((name, type) ->
                            rules.compareType(name, type, after.path(kind).path(name)));
        }
        return rules;
    }

    private void compareService(String name, JsonNode before, JsonNode after) {
        before.forEachEntry((method, shape) -> compareMethod(name + "/" + method, shape, after.path(method)));
    }

    private void compareMethod(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            faults.add("method " + name + " is removed");
            return;
        }
        compareText("method " + name + ": request", before.path("request"), after.path("request"), faults);
        compareText("method " + name + ": answer", before.path("answer"), after.path("answer"), faults);
        if (before.path("repeatable").asBoolean() && !after.path("repeatable").asBoolean()) {
            faults.add("method " + name + " may no longer be repeated: callers of the release repeat it");
        }
    }

    private static void compareText(String what, JsonNode before, JsonNode after, List<String> found) {
        if (before.equals(after)) return;
        found.add(what + " was " + before.asString("none") + ", and is " + after.asString("none"));
    }

    private void compareType(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            faults.add(name + " is removed");
            return;
        }
        var members = before.has("fields") ? "fields" : "values";
        before.path(members)
                .forEachEntry((number, member) -> compareMember(name, number, member, after, after.path(members)));
        refuseReuse(name, before, after.path(members));
        keepReservations(name, before, after);
    }

    private void compareMember(String type, String number, JsonNode before, JsonNode after, JsonNode members) {
        var place = type + "." + before.path("name").asString("") + " = " + number;
        var same = members.path(number);
        if (same.isMissingNode()) {
            if (!isReserved(number, after)) reuses.add(place + " is removed: reserve the number " + number);
            if (!isReservedName(before.path("name"), after)) {
                reuses.add(place + " is removed: reserve the name \""
                        + before.path("name").asString("") + "\"");
            }
        } else {
            compareText(place + ": name", before.path("name"), same.path("name"), reuses);
            compareText(place + ": type", before.path("type"), same.path("type"), reuses);
            compareText(place + ": oneof", before.path("oneof"), same.path("oneof"), reuses);
        }
    }

    /** The name of a field that has another number says something else to callers that read JSON or text. */
    private void refuseReuse(String type, JsonNode before, JsonNode members) {
        var numbers = new HashMap<String, String>();
        before.path(before.has("fields") ? "fields" : "values")
                .forEachEntry(
                        (number, member) -> numbers.put(member.path("name").asString(""), number));
        members.forEachEntry((number, member) -> {
            var name = member.path("name").asString("");
            var earlier = numbers.get(name);
            if (earlier != null && !earlier.equals(number)) {
                reuses.add(type + "." + name + " had the number " + earlier + ", and has " + number);
            }
        });
    }

    private void keepReservations(String type, JsonNode before, JsonNode after) {
        before.path("reserved").forEachEntry((start, end) -> {
            if (!isReserved(start, end.asInt(), after)) {
                reuses.add(type + ": the numbers " + start + " to " + end.asInt() + " are no longer reserved");
            }
        });
        before.path("reserved_names").forEach(name -> {
            if (!isReservedName(name, after)) {
                reuses.add(type + ": the name \"" + name.asString("") + "\" is no longer reserved");
            }
        });
    }

    private static boolean isReserved(String number, JsonNode type) {
        return isReserved(number, Integer.parseInt(number), type);
    }

    private static boolean isReserved(String start, int end, JsonNode type) {
        for (var range : type.path("reserved").properties()) {
            boolean begins = Integer.parseInt(range.getKey()) <= Integer.parseInt(start);
            if (begins && range.getValue().asInt() >= end) return true;
        }
        return false;
    }

    private static boolean isReservedName(JsonNode name, JsonNode type) {
        for (var reserved : type.path("reserved_names")) {
            if (reserved.equals(name)) return true;
        }
        return false;
    }
}
