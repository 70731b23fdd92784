package org.kaixue;

/** What phones ask and send; each of its methods passes on to one that is tried with foreign ids by its own name. */
record ForeignFieldCalls() {

    void into(ForeignCalls calls) {
        calls.open("FieldVisits.mine()", "Visits.mine()");
        calls.open("FieldVisits.whole(UUID)", "VisitBriefings.of(VisitId) and Visits.record(VisitId)");
        calls.open("FieldLive.mine()", "Cases.page and Drills.of of the person's own schools");
        calls.open("FieldDesk.take(List,Locale)", "a refusal is an answer; FieldApiTest sends foreign visits");
        calls.open("FieldDesk.photo(UUID,String,UUID,InputStream,Touch,Locale)", "Visits.photo, likewise");
        calls.open("FieldDesk.submit(SentTouch,Locale)", "Visits.submit, likewise");
    }
}
