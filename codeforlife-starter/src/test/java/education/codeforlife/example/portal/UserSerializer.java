package education.codeforlife.example.portal;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Unmapped;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.ClassRepository;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEmail;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What users change of themselves. */
@Mapper(config = SerializerConfig.class)
abstract class UserSerializer implements UserReader, Serializer<User, UserSerializer.UserWrite, UserRead> {

    record UserWrite(
            @FirstName String firstName,
            @LastName String lastName,
            @Unmapped @UserEmail String email,
            @Unmapped @Untrimmed String password,
            @Unmapped @Untrimmed String currentPassword,
            @Unmapped @Nullable String requestingToJoinClass) {}

    private static final String UNKNOWN = "Class does not exist or does not accept join requests.";

    private AccountManagement accounts;
    private ClassRepository classes;
    private ClassMembership membership;
    private PasswordEncoder passwords;
    private Registrations registrations;

    @Autowired
    void setCollaborators(
            AccountManagement accounts,
            ClassRepository classes,
            ClassMembership membership,
            PasswordEncoder passwords,
            Registrations registrations) {
        this.accounts = accounts;
        this.classes = classes;
        this.membership = membership;
        this.passwords = passwords;
        this.registrations = registrations;
    }

    @Override
    public void validate(Batch<User, UserWrite> batch) {
        for (var row : batch) if (row.has("email") || row.has("password")) requirePassword(row);
    }

    private void requirePassword(Row<User, UserWrite> row) {
        if (!row.has("current_password")) {
            row.reject("current_password__required", "Current password required when updating sensitive fields.");
        } else if (!passwords.matches(row.data().currentPassword(), row.entity().getPassword())) {
            row.reject("current_password", "does_not_match", "Does not match the current password.");
        }
    }

    @Override
    public void updating(Row<User, UserWrite> row) {
        var user = row.entity();
        if (row.has("password")) accounts.changePassword(user, row.data().password());
        if (row.has("requesting_to_join_class")) {
            request(row, row.data().requestingToJoinClass());
        }
        if (row.has("email")) {
            accounts.changeEmail(user, row.data().email());
            registrations.sendVerification(user);
        }
    }

    private void request(Row<User, UserWrite> row, @Nullable String accessCode) {
        if (accessCode == null) {
            membership.withdrawRequest(row.entity());
        } else {
            classes.findByAccessCode(accessCode)
                    .ifPresentOrElse(
                            klass -> membership.request(row.entity(), klass),
                            () -> row.reject("requesting_to_join_class", "does_not_exist", UNKNOWN));
        }
    }
}
