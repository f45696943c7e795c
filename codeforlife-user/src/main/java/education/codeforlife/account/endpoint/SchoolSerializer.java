package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.School;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes schools, which a teacher founds. */
final class SchoolSerializer<R> implements Serializer<School, SchoolWrite, R> {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final String UNITED_KINGDOM = "GB";

    private final SchoolMapper mapper = new SchoolMapperImpl();
    private final Reader<School, R> reader;
    private final SchoolChanges changes;

    SchoolSerializer(Reader<School, R> reader, SchoolChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public void validate(Batch<School, SchoolWrite> batch) {
        for (var row : batch) {
            var country = row.has("country")
                    ? row.data().country()
                    : row.entity().getCountry();
            if (row.has("country") && country != null) requireKnown(row, country);
            requireCounty(row, country);
        }
    }

    private static void requireKnown(Row<School, SchoolWrite> row, String country) {
        if (!COUNTRIES.contains(country)) {
            row.reject("country", "invalid_choice", "\"" + country + "\" is not a valid choice.");
        }
    }

    private static void requireCounty(Row<School, SchoolWrite> row, @Nullable String country) {
        var county = row.data().ukCounty();
        if (row.has("uk_county") && county != null && !UNITED_KINGDOM.equals(country)) {
            row.reject("uk_county", "not_in_uk", "Only schools in the United Kingdom have a county.");
        }
    }

    /** A school that moves to another country leaves the county. */
    @Override
    public void update(School school, SchoolWrite data, Presence presence) {
        mapper.update(school, data, presence);
        if (!UNITED_KINGDOM.equals(school.getCountry())) school.setUkCounty(null);
    }

    @Override
    public void creating(Row<School, SchoolWrite> row) {
        changes.found(row);
    }

    @Override
    public R read(School school) {
        return reader.read(school);
    }
}
