package education.codeforlife.viewset.parcel;

import jakarta.validation.constraints.NotBlank;

record ParcelWrite(@NotBlank String label) {}
