package education.codeforlife.example.school.student;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Row;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that names are unique within a class, in any case, with one query for a whole batch. */
@Component
class UniqueNames {

    /** The name of a student in a class. */
    private record Place(SchoolClass klass, String name) {}

    private final EntityManager entities;

    UniqueNames(EntityManager entities) {
        this.entities = entities;
    }

    <W> void validate(
            Batch<Student, W> batch,
            Function<W, @Nullable String> name,
            Function<W, @Nullable Related<SchoolClass>> klass) {
        var wanted = new LinkedHashMap<Row<Student, W>, Place>();
        for (var row : batch) wanted.put(row, place(row, name, klass));
        var taken = taken(wanted);
        wanted.forEach((row, place) -> {
            if (!taken.add(place)) row.reject("name", "name_not_unique", "Name already taken in this class.");
        });
    }

    private static <W> Place place(
            Row<Student, W> row,
            Function<W, @Nullable String> name,
            Function<W, @Nullable Related<SchoolClass>> klass) {
        var to = row.has("klass") ? klass.apply(row.data()).get() : row.entity().getKlass();
        var as = row.has("name") ? name.apply(row.data()) : row.entity().getName();
        return new Place(to, as.toLowerCase(Locale.ROOT));
    }

    /** Those of students who are not in the batch themselves. */
    private <W> Set<Place> taken(Map<Row<Student, W>, Place> wanted) {
        if (wanted.isEmpty()) return new HashSet<>();
        var students = entities.createQuery(
                        "select s.id, s.klass, lower(s.name) from Student s"
                                + " where s.klass in :classes and lower(s.name) in :names",
                        Object[].class)
                .setParameter(
                        "classes",
                        wanted.values().stream().map(Place::klass).distinct().toList())
                .setParameter(
                        "names",
                        wanted.values().stream().map(Place::name).distinct().toList())
                .getResultList();
        var moving = new HashSet<@Nullable Long>();
        wanted.keySet().forEach(row -> moving.add(row.entity().getId()));
        var taken = new HashSet<Place>();
        for (var student : students) {
            if (!moving.contains(student[0])) taken.add(new Place((SchoolClass) student[1], (String) student[2]));
        }
        return taken;
    }
}
