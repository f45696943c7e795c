package education.codeforlife.account.endpoint;

import education.codeforlife.caller.TeacherUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.AuthFactor;

/** Turns on second factors of the caller. */
final class AuthFactorSerializer<R>
        implements BatchWriter<AuthFactor, AuthFactorWrite>, Serializer<AuthFactor, AuthFactorWrite, R> {

    private final Reader<AuthFactor, R> reader;
    private final AuthFactorChanges changes;

    AuthFactorSerializer(Reader<AuthFactor, R> reader, AuthFactorChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public void write(Batch<AuthFactor, AuthFactorWrite> batch) {
        var user = batch.user().as(TeacherUser.class).account().id();
        for (var row : batch) turnOn(row, user);
    }

    private void turnOn(Row<AuthFactor, AuthFactorWrite> row, long user) {
        var data = row.data();
        if (changes.find(user, data.type()).isPresent()) {
            row.reject("type", "already_exists", "You already have this authentication factor.");
        } else if (changes.confirm(user, data.otp())) {
            row.made(changes.find(user, data.type()).orElseThrow());
        } else {
            row.reject("otp", "invalid", "Invalid OTP.");
        }
    }

    @Override
    public R read(AuthFactor factor) {
        return reader.read(factor);
    }
}
