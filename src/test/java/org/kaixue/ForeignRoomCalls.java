package org.kaixue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.isolation.BedId;
import org.kaixue.isolation.Beds;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.EquipDraft;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.KitTaking;
import org.kaixue.isolation.KitUses;
import org.kaixue.isolation.RoomCondition;
import org.kaixue.isolation.RoomFigures;
import org.kaixue.isolation.RoomFixture;
import org.kaixue.isolation.RoomKit;
import org.kaixue.isolation.RoomOverview;
import org.kaixue.isolation.RoomPhotos;
import org.kaixue.isolation.RoomPurpose;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.stock.DocumentId;
import org.springframework.context.ApplicationContext;

/** The methods of isolation rooms, called with another school's rooms, beds, people and stays. */
record ForeignRoomCalls(ApplicationContext context, Planted planted) {

    private static final String WORD = TwoCounties.SECRET;

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        RoomFixture fixture = context.getBean(RoomFixture.class);
        FacilityId room = fixture.freeRoom(school, WORD + "室", RoomPurpose.ANY, 2);
        Instant now = context.getBean(BusinessClock.class).now();
        rooms(calls, school, room, now);
        beds(calls, fixture, school, room, now);
        RoomKit kit = context.getBean(RoomKit.class);
        calls.refused("RoomKit.of(UnitId,TermId)", own -> kit.of(school, term));
        KitUses uses = context.getBean(KitUses.class);
        CaseId ill = fixture.aCase(school);
        List<KitTaking> one = List.of(new KitTaking(DocumentId.next(), n95(), Typed.of(1, "只")));
        calls.refused("KitUses.uses(UnitId)", own -> uses.uses(school));
        calls.refused("KitUses.usesFor(UnitId,CaseId)", own -> uses.usesFor(school, ill));
        calls.refused("KitUses.use(FacilityId,CaseId,List)", own -> uses.use(room, null, one));
        FacilityId ofNeighbour = fixture.freeRoom(planted.neighbour().school(), "室", RoomPurpose.ANY, 1);
        calls.mixed("KitUses.use in an own room for another school's case", own -> uses.use(ofNeighbour, ill, one));
        calls.refused("RoomOverview.ofSchool(UnitId,TermId,List)", own -> context.getBean(RoomOverview.class)
                .ofSchool(planted.theirs().school(), planted.term(), List.of()));
        calls.refused("RoomOverview.of(UnitId,TermId)", own -> context.getBean(RoomOverview.class)
                .of(school, term));
        RoomFigures figures = context.getBean(RoomFigures.class);
        calls.refused(
                "RoomFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of(RoomFigures.REQUIRED)));
        calls.open("RoomFigures.definitions()", "what figures there are");
        calls.open("RoomWatch.onChange(UnitId,Runnable)", "tells that something changed, and neither what nor whose");
    }

    private void rooms(ForeignCalls calls, UnitId school, FacilityId room, Instant now) {
        IsolationRooms rooms = context.getBean(IsolationRooms.class);
        calls.refused("IsolationRooms.rows(UnitId)", own -> rooms.rows(school));
        calls.refused("IsolationRooms.get(FacilityId)", own -> rooms.get(room));
        calls.refused("IsolationRooms.history(FacilityId)", own -> rooms.history(room));
        calls.refused(
                "IsolationRooms.equip(FacilityId,int,EquipDraft)",
                own -> rooms.equip(
                        room, 1, new EquipDraft(RoomPurpose.ANY, EnumSet.noneOf(RoomCondition.class), null, 1)));
        calls.refused(
                "IsolationRooms.disinfected(FacilityId,Instant,String)", own -> rooms.disinfected(room, now, null));
        calls.refused("IsolationRooms.aired(FacilityId,Instant,String)", own -> rooms.aired(room, now, "why"));
        calls.refused(
                "IsolationRooms.outOfOrder(FacilityId,Instant,String)", own -> rooms.outOfOrder(room, now, "why"));
        calls.refused("IsolationRooms.backInOrder(FacilityId,Instant)", own -> rooms.backInOrder(room, now));
        RoomPhotos photos = context.getBean(RoomPhotos.class);
        Photo photo = new Photo(new byte[] {1}, 1, 1);
        AttachmentId theirs = SystemWork.as("test", () -> photos.add(room, photo));
        calls.refused("RoomPhotos.of(FacilityId)", own -> photos.of(room));
        calls.refused("RoomPhotos.get(FacilityId,AttachmentId)", own -> photos.get(room, theirs));
        calls.refused("RoomPhotos.add(FacilityId,Photo)", own -> photos.add(room, photo));
        calls.refused("RoomPhotos.remove(FacilityId,AttachmentId)", own -> photos.remove(room, theirs));
    }

    private void beds(ForeignCalls calls, RoomFixture fixture, UnitId school, FacilityId room, Instant now) {
        Beds beds = context.getBean(Beds.class);
        PersonId theirs = fixture.pupil(school);
        CaseId lying = fixture.aCase(school);
        CaseId other = fixture.aCase(school);
        BedId taken = fixture.bed(room, 1);
        BedId free = fixture.bed(room, 2);
        PersonId another = fixture.pupil(school);
        SystemWork.run("fixtures", () -> beds.admit(lying, theirs, taken, Illness.RASH, now));
        calls.refused("Beds.free(UnitId,Illness)", own -> beds.free(school, Illness.RASH));
        calls.refused("Beds.of(CaseId)", own -> beds.of(lying));
        calls.refused("Beds.leave(CaseId,Instant)", own -> beds.leave(lying, now));
        calls.refused(
                "Beds.admit(CaseId,PersonId,BedId,Illness,Instant)",
                own -> beds.admit(other, another, free, Illness.RASH, now));
        PersonId ofNeighbour = fixture.pupil(planted.neighbour().school());
        calls.mixed(
                "Beds.admit of an own pupil into another school's bed",
                own -> beds.admit(other, ofNeighbour, free, Illness.RASH, now));
    }

    private ItemId n95() {
        return context.getBean(Catalogue.class)
                .byCode(DefaultItem.N95.code())
                .orElseThrow()
                .id();
    }
}
