package education.codeforlife.example.portal.factor;

import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.AuthFactorRepository;
import org.springframework.stereotype.Component;

/** Turns on the factor whose secret the caller got before. */
@Component
record FactorSerializer(OtpFactors factors, AuthFactorRepository stored)
        implements BatchWriter<AuthFactor, FactorWrite>, Serializer<AuthFactor, FactorWrite, FactorRead> {

    @Override
    public void write(Batch<AuthFactor, FactorWrite> batch) {
        var user = batch.user().as(KnownUser.class).id();
        batch.forEach(row -> turnOn(row, user));
    }

    private void turnOn(Row<AuthFactor, FactorWrite> row, long user) {
        if (stored.find(user, row.data().type()).isPresent()) {
            row.reject("type", "already_exists", "You already have this authentication factor.");
        } else if (!factors.confirm(user, row.data().otp())) {
            row.reject("otp", "invalid", "Invalid OTP.");
        } else {
            row.made(stored.find(user, row.data().type()).orElseThrow());
        }
    }

    @Override
    public FactorRead read(AuthFactor factor) {
        return new FactorRead(factor.getId(), factor.getType(), factor.getUser().getId());
    }
}
