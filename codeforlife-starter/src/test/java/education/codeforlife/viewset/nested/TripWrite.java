package education.codeforlife.viewset.nested;

import education.codeforlife.serializer.Related;
import education.codeforlife.viewset.nested.TripWrite.Room;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Room
record TripWrite(
        @NotNull LocalDate starts,
        @NotNull LocalDate ends,
        String colour,
        @Min(1) Integer seats,
        Integer guests,
        @Nullable @Valid ClosedWrite closed,
        @Nullable Related<Remark> remark,
        List<@Valid LegWrite> legs) {

    @AssertTrue(message = "Ends before it starts.")
    boolean isOrderly() {
        return !ends.isBefore(starts);
    }

    @AssertTrue(message = "Never asked.")
    boolean isHarmless() {
        if (colour.equals("black")) throw new IllegalArgumentException("black");
        return !colour.equals("white") || remark != null;
    }

    record ClosedWrite(@NotNull LocalDate starts, @NotNull LocalDate ends) {

        @AssertTrue(message = "Closed before it closes.")
        boolean isOrderly() {
            return !ends.isBefore(starts);
        }
    }

    record LegWrite(
            @Nullable Long id,
            @NotNull Integer fromKm,
            @NotNull Integer toKm) {

        @AssertTrue(message = "Goes back.")
        boolean isForward() {
            return toKm > fromKm;
        }
    }

    /** There are seats for all guests. */
    @Constraint(validatedBy = RoomValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Room {
        String message() default "Too many guests.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class RoomValidator implements ConstraintValidator<Room, TripWrite> {

        @Override
        public boolean isValid(TripWrite trip, ConstraintValidatorContext context) {
            if (trip.guests() <= trip.seats()) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("guests")
                    .addConstraintViolation();
            return false;
        }
    }
}
