package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos show how a room lies and what it has. */
@DatabaseTest
class RoomPhotosTest {

    private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3}, 3, 1);

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    RoomFixture rooms;

    @Autowired
    RoomPhotos photos;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private FacilityId room;
    private FacilityId another;

    @BeforeEach
    void a_school_with_two_rooms() {
        county = organisation.aCounty();
        UnitId school = organisation.aSchool().inCounty(county).entered();
        room = rooms.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        another = rooms.freeRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        signedIn.as(Role.DOCTOR, school);
    }

    @Test
    void the_doctor_adds_and_removes_them_and_the_county_looks_at_them() {
        AttachmentId first = photos.add(room, PHOTO);
        AttachmentId second = photos.add(room, PHOTO);
        photos.remove(room, second);
        assertThat(photos.of(room)).containsExactly(first);
        assertThat(photos.of(another)).isEmpty();

        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(photos.get(room, first).jpeg()).isEqualTo(PHOTO.jpeg());
        assertThatThrownBy(() -> photos.add(room, PHOTO)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_photo_of_another_room_is_not_found_and_a_room_holds_twelve() {
        AttachmentId first = photos.add(room, PHOTO);
        assertThatThrownBy(() -> photos.get(another, first)).isInstanceOf(AccessRefused.class);
        for (int n = 1; n < 12; n++) {
            photos.add(room, PHOTO);
        }
        assertThatThrownBy(() -> photos.add(room, PHOTO))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("room.photo.too-many");
    }
}
