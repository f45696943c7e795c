package education.codeforlife.user;

import education.codeforlife.api.Internal;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.fixture.FixtureModel;
import education.codeforlife.fixture.FixtureModels;
import education.codeforlife.fixture.FixtureRow;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Has people loaded from what {@code dumpdata user} of the Python package writes. Primary keys and password hashes are
 * kept. Names and addresses are read from the columns that hold them as plain text.
 *
 * @since 0.1.0
 */
@Internal
public final class UserFixtures implements FixtureModels {

    private static final String PROFILE = "user.userprofile";
    private static final String NAME_IN_CLASS = "name_in_class";
    private static final String FOREIGN_KEYS = "it is encrypted with keys of the Python package";
    private static final JsonNode ALWAYS = StringNode.valueOf("9999-12-31T23:59:59Z");

    private final FieldCipher cipher;

    private UserFixtures(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Returns the models, with the secrets of second factors encrypted by the given cipher. */
    public static UserFixtures of(FieldCipher cipher) {
        return new UserFixtures(cipher);
    }

    @Override
    public List<FixtureModel> all() {
        return Stream.concat(
                        Stream.of(users(), profiles(), schools(), classes(), teachers(), students(), authFactors()),
                        leftOut())
                .toList();
    }

    private static FixtureModel users() {
        return encryptable(lenient("user.user", User.class), "username", "first_name", "last_name", "email")
                .rewrite(UserFixtures::normalize)
                .distinct("normalized_email", "their e-mail addresses are the same, ignoring case")
                .ignore(NAME_IN_CLASS)
                .distinct(NAME_IN_CLASS, "their first names are the same in one class, ignoring case");
    }

    private static void normalize(FixtureRow user) {
        forms("email").forEach(form -> dropInvalidAddress(user, form));
        setForm(user, "first_name", "normalized_first_name", StudentName::normalize);
        setForm(user, "email", "normalized_email", EmailAddress::normalize);
        setNameInClass(user);
    }

    /** Active students of a class are found by their first name. */
    private static void setNameInClass(FixtureRow user) {
        user.remove(NAME_IN_CLASS);
        var klass = user.find("user.student", "new_user", user.pk()).get("class_field");
        var name = user.get("normalized_first_name");
        var active = user.get("is_active");
        if (klass == null || klass.isNull() || name == null || active != null && !active.asBoolean()) return;
        user.set(NAME_IN_CLASS, StringNode.valueOf(klass.asString() + ":" + name.stringValue()));
    }

    private static void dropInvalidAddress(FixtureRow user, String form) {
        var address = user.get(form);
        if (address != null && address.isString() && !EmailAddress.isValid(address.stringValue())) {
            user.drop(form, "no account may have this address, so its user cannot log in with it");
        }
    }

    /** Fills the column that {@link User} derives from another. */
    private static void setForm(FixtureRow user, String name, String normalized, UnaryOperator<String> normalize) {
        user.remove(normalized);
        for (var form : forms(name)) {
            var text = user.get(form);
            if (text == null || !text.isString() || text.stringValue().isEmpty()) continue;
            user.set(normalized, StringNode.valueOf(normalize.apply(text.stringValue())));
        }
    }

    private static FixtureModel profiles() {
        return lenient(PROFILE, User.class)
                .foldedBy("user")
                .ignore("otp_secret", "last_otp_for_time")
                .rewrite(profile -> profile.drop("google_refresh_token", FOREIGN_KEYS));
    }

    private static FixtureModel schools() {
        var model = lenient("user.school", School.class)
                .alias("creation_time", "created_at")
                .rewrite(UserFixtures::rewriteSchool);
        for (var form : forms("county")) model = model.alias(form, "uk_county");
        return encryptable(model, "name").ignore("county_enc", "_county_enc");
    }

    private static void rewriteSchool(FixtureRow school) {
        nullIfBlank(school, "country");
        for (var form : forms("county")) {
            nullIfBlank(school, form);
            if (!isText(school.get("country"), "GB")) school.drop(form, "only schools in the United Kingdom have one");
        }
        removeIfNull(school, "creation_time");
    }

    private static FixtureModel classes() {
        var model = lenient("user.class", SchoolClass.class)
                .alias("classmates_data_viewable", "read_classmates_data")
                .alias("accept_requests_until", "receive_requests_until")
                .alias("creation_time", "created_at")
                .ignore("always_accept_requests")
                .rewrite(UserFixtures::rewriteClass);
        return encryptable(model, "name", "access_code");
    }

    private static void rewriteClass(FixtureRow klass) {
        var always = klass.get("always_accept_requests");
        if (always != null && always.asBoolean()) klass.set("accept_requests_until", ALWAYS);
        forms("access_code").forEach(form -> nullIfBlank(klass, form));
        removeIfNull(klass, "creation_time");
    }

    private static FixtureModel teachers() {
        return lenient("user.teacher", Teacher.class)
                .refersBack("new_user", User.class, "teacher")
                .ignore("user"); // the profile of the same user
    }

    private static FixtureModel students() {
        return lenient("user.student", Student.class)
                .refersBack("new_user", User.class, "student")
                .ignore("user")
                .alias("class_field", "klass")
                .alias("pending_class_request", "requested_class")
                .rewrite(UserFixtures::rewriteStudent);
    }

    private static void rewriteStudent(FixtureRow student) {
        nullIfBlank(student, "login_id");
        if (student.get("class_field") != null) student.drop("pending_class_request", "the student is in a class");
    }

    private FixtureModel authFactors() {
        return lenient("user.authfactor", AuthFactor.class)
                .convert("type", type -> StringNode.valueOf(type.asString().toUpperCase(Locale.ROOT)))
                .rewrite(this::encryptSecret);
    }

    private void encryptSecret(FixtureRow factor) {
        var user = factor.get("user");
        var secret = factor.find(PROFILE, "user", user).get("otp_secret");
        if (user == null || secret == null || secret.asString("").isEmpty()) {
            factor.leaveOut("the profile of the user does not contain otp_secret, so the user sets it up again");
        } else {
            factor.set(
                    "secret",
                    StringNode.valueOf(cipher.encrypt(secret.asString(), "auth_factors.secret:" + user.asString())));
        }
    }

    private static Stream<FixtureModel> leftOut() {
        var bySession = "users log in again";
        var statistics = "the library does not use it";
        return Stream.of(
                FixtureModel.leftOut("user.session", bySession),
                FixtureModel.leftOut("user.sessionauthfactor", bySession),
                FixtureModel.leftOut("user.usersession", bySession),
                FixtureModel.leftOut("user.otpbypasstoken", "users generate new tokens"),
                FixtureModel.leftOut("user.schoolteacherinvitation", "teachers are invited again"),
                FixtureModel.leftOut("user.joinreleasestudent", statistics),
                FixtureModel.leftOut("user.totalactivity", statistics),
                FixtureModel.leftOut("user.dailyactivity", statistics));
    }

    private static FixtureModel lenient(String label, Class<?> entity) {
        return FixtureModel.of(label, entity).lenient();
    }

    /** Fields that were plain text first, then stood there plain and encrypted, and are only encrypted in the end. */
    private static FixtureModel encryptable(FixtureModel model, String... names) {
        var changed = model.ignore("dek");
        for (var name : names) {
            for (var form : forms(name)) changed = changed.alias(form, name);
            changed = changed.ignore(name + "_enc", "_" + name + "_enc", name + "_hash", "_" + name + "_hash")
                    .rewrite(row -> refuseCiphertext(row, name));
        }
        return changed;
    }

    private static List<String> forms(String name) {
        return List.of(name, name + "_plain", "_" + name + "_plain");
    }

    private static void refuseCiphertext(FixtureRow row, String name) {
        var problem = FOREIGN_KEYS + "; dump with a version that has " + name + "_plain";
        if (row.get("_" + name) != null) row.reject("_" + name, problem);
        if (row.get(name) != null && row.get("dek") != null) row.reject(name, problem);
    }

    private static void nullIfBlank(FixtureRow row, String name) {
        if (isText(row.get(name), "")) row.set(name, NullNode.getInstance());
    }

    private static void removeIfNull(FixtureRow row, String name) {
        if (row.get(name) == null) row.remove(name);
    }

    private static boolean isText(@Nullable JsonNode value, String text) {
        return value != null && value.isString() && value.stringValue().equals(text);
    }
}
