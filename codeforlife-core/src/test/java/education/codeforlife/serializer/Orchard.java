package education.codeforlife.serializer;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Trees, who planted them and where: a model with relations, and a writer that notes what it was asked to do. */
final class Orchard {

    static final RequestUser USER = RequestUser.anonymous();

    private Orchard() {}

    @Entity(name = "Tree")
    static class Tree {
        @Id
        Long id;

        String name = "";
        int height;

        @ManyToOne
        @Nullable
        Field field;
    }

    @Entity(name = "Field")
    static class Field {
        @Id
        Long id;

        String name;
        UUID code;
    }

    record TreeWrite(
            @NotBlank @Size(max = 5) String name,
            @JsonProperty("height_cm") @Min(1) int height,
            @Nullable Related<Field> field,
            List<@NotBlank @Size(max = 3) String> labels,
            @Valid Planter planter,
            List<@Valid Planter> helpers) {}

    record Planter(@NotBlank @Size(max = 5) String firstName) {}

    static class TreeWriter implements Writer<Tree, TreeWrite> {

        final List<String> calls = new ArrayList<>();

        @Override
        public void update(Tree tree, TreeWrite data, Presence presence) {
            calls.add("update");
            presence.enter(data);
            if (presence.isPresent("name")) tree.name = data.name();
            if (presence.isPresent("height")) tree.height = data.height();
            if (presence.isPresent("field")) tree.field = related(data.field());
            presence.leave(data);
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of(Relation.relation("field", Field.class, user -> Specification.unrestricted()));
        }

        @Override
        public void validate(Batch<Tree, TreeWrite> batch) {
            calls.add("validate " + new TreeSet<>(batch.values("name", TreeWrite::name)));
            if (batch.values("name", TreeWrite::name).contains("many")) batch.reject("too_many", "Too many.");
            for (var row : batch) {
                if (row.has("name") && row.data().name().equals("taken")) {
                    row.reject("name", "unique", "Name already taken.");
                }
                if (row.has("planter.first_name")
                        && row.data().planter().firstName().equals("Eve")) {
                    row.reject("planter.first_name", "banned", "Not Eve.");
                }
                if (row.has("height_cm") && row.data().height() > 9000) row.reject("too_high", "Too high.");
            }
        }

        @Override
        public void creating(Row<Tree, TreeWrite> row) {
            calls.add("creating " + row.entity().name);
        }

        @Override
        public void updating(Row<Tree, TreeWrite> row) {
            calls.add("updating " + row.entity().name);
        }

        @Override
        public void created(List<Tree> trees) {
            calls.add("created " + trees.size());
        }

        @Override
        public void updated(List<Change<Tree>> changes) {
            calls.add("updated " + changes.size());
        }
    }
}
