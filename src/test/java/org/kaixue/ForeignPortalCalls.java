package org.kaixue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.TwoCounties.Holdings;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.catalogue.CatalogueEditor;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemDraft;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Work;
import org.kaixue.demo.DemoLoad;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.need.BandLimits;
import org.kaixue.need.CoverBands;
import org.kaixue.need.NeedService;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDraft;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.kaixue.need.SupplyFigures;
import org.kaixue.need.SupplyQuery;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountBook;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountId;
import org.kaixue.security.AccountService;
import org.kaixue.security.FactorRoles;
import org.kaixue.security.FactorRolesDraft;
import org.kaixue.security.GrantDraft;
import org.kaixue.security.GrantEntry;
import org.kaixue.security.InvitationDraft;
import org.kaixue.security.NamesDraft;
import org.kaixue.system.PortalWatch;
import org.kaixue.trail.AuditTrail;
import org.kaixue.trail.TrailFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The methods of catalogue, needs, figures, notices and accounts, called with what is another's or everybody's. */
record ForeignPortalCalls(ApplicationContext context, Planted planted, Item mask, LocalDate today) {

    private static final String FIGURE = "need.figure.schools";
    private static final String PASSWORD = "four brown horses";

    void into(ForeignCalls calls) {
        catalogue(calls);
        needs(calls);
        norms(calls);
        accounts(calls);
        notices(calls);
        operation(calls);
        audit(calls);
        withoutRecords(calls);
    }

    private void audit(ForeignCalls calls) {
        AuditTrail trail = context.getBean(AuditTrail.class);
        UnitId school = planted.theirs().school();
        PageQuery query = new PageQuery("", List.of(), 0, 50);
        UUID entry = context.getBean(JdbcClient.class)
                .sql("select id from audit_entry where unit_id = ? order by id limit 1")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single();
        calls.refused(
                "AuditTrail.page(UnitId,TrailFilter,PageQuery)", own -> trail.page(school, TrailFilter.ALL, query));
        calls.refused(
                "AuditTrail.count(UnitId,TrailFilter,PageQuery)", own -> trail.count(school, TrailFilter.ALL, query));
        calls.refused("AuditTrail.entry(UUID)", own -> trail.entry(entry));
    }

    private void catalogue(ForeignCalls calls) {
        CatalogueEditor editor = context.getBean(CatalogueEditor.class);
        ItemDraft draft = ItemDraft.of(mask);
        calls.refused("CatalogueEditor.add(ItemDraft)", own -> editor.add(draft));
        calls.refused("CatalogueEditor.change(ItemId,int,ItemDraft)", own -> editor.change(mask.id(), 0, draft));
        calls.refused("CatalogueEditor.retire(ItemId)", own -> editor.retire(mask.id()));
        calls.refused("CatalogueEditor.restore(ItemId)", own -> editor.restore(mask.id()));
        for (String method :
                List.of("items()", "rows()", "row(ItemId)", "get(ItemId)", "offers(ItemId)", "byCode(String)")) {
            calls.open("Catalogue." + method, "the catalogue is one for all");
        }
    }

    private void needs(ForeignCalls calls) {
        NeedService needs = context.getBean(NeedService.class);
        ItemId item = mask.id();
        UnitId school = planted.theirs().school();
        SupplyQuery theirs = SupplyQuery.of(school, planted.term());
        FigureScope scope = new FigureScope(school, planted.term());
        calls.refused("NeedService.supply(SupplyQuery)", own -> needs.supply(theirs));
        calls.mixed("another school on a past day", own -> needs.supply(theirs.withOn(today.minusDays(9))));
        calls.refused("NeedService.schools(SupplyQuery)", own -> needs.schools(theirs.withUnit(planted.first())));
        calls.refused("NeedService.byUnit(SupplyQuery,ItemId)", own -> needs.byUnit(theirs, item));
        calls.refused("NeedService.item(SupplyQuery,ItemId)", own -> needs.item(theirs, item));
        calls.refused("NeedService.explain(SupplyQuery,ItemId)", own -> needs.explain(theirs, item));
        calls.refused("NeedService.coverOverTime(SupplyQuery,ItemId)", own -> needs.coverOverTime(theirs, item));
        Figures figures = context.getBean(Figures.class);
        calls.refused("Figures.figure(String,FigureScope)", own -> figures.figure(FIGURE, scope));
        calls.refused("Figures.figures(Collection,FigureScope)", own -> figures.figures(List.of(FIGURE), scope));
        Facts facts = context.getBean(Facts.class);
        calls.refused("Facts.of(FigureScope,Collection)", own -> facts.of(scope, List.of("organisation.fact.leader")));
        calls.open("Facts.catalogue()", "which facts there are");
        calls.open("FactLinks.of(String,UnitId,TermId)", "addresses, which each page guards");
        SupplyFigures supplies = context.getBean(SupplyFigures.class);
        calls.refused("SupplyFigures.figures(FigureScope,Collection)", own -> supplies.figures(scope, List.of(FIGURE)));
        calls.open("SupplyFigures.of(Supply)", "words for a supply that was asked for already");
        calls.open("SupplyFigures.definitions()", "what figures there are");
        calls.open("Figures.catalogue()", "what figures there are");
    }

    private void norms(ForeignCalls calls) {
        Norms norms = context.getBean(Norms.class);
        CoverBands bands = context.getBean(CoverBands.class);
        Norm norm = planted.theirs().norm();
        UnitId school = planted.theirs().school();
        calls.empty("Norms.list()", own -> norms.list().stream()
                .filter(one -> school.equals(one.unit()))
                .toList());
        calls.refused("Norms.create(NormDraft)", own -> norms.create(draft(school)));
        calls.refused("Norms.change(Norm,NormDraft)", own -> norms.change(norm, NormDraft.of(norm)));
        calls.refused("Norms.end(Norm,LocalDate)", own -> norms.end(norm, today));
        calls.refused("Norms.preview(NormDraft,Norm)", own -> norms.preview(draft(school), null));
        calls.refused("CoverBands.change(BandLimits)", own -> bands.change(new BandLimits(today, 5, 9, 50, 100)));
        calls.open("CoverBands.current()", "the edges of red, amber and green are one for all");
        calls.open("CoverBands.list()", "the edges of red, amber and green are one for all");
        calls.mixed("a norm for all", own -> norms.create(draft(null)));
        calls.mixed("what a norm for all would do", own -> norms.preview(draft(null), null));
        calls.mixed("another school's norm, said to be one's own, changed", own -> {
            Norm forged = forged(norm, own);
            norms.change(forged, NormDraft.of(forged));
        });
        calls.mixed("another school's norm, said to be one's own, ended", own -> norms.end(forged(norm, own), today));
    }

    private void accounts(ForeignCalls calls) {
        AccountService accounts = context.getBean(AccountService.class);
        AccountId account = planted.theirs().account();
        AccountDraft draft = new AccountDraft("newcomer", new Bilingual("新", "New"), PASSWORD, false, List.of());
        AccountBook book = context.getBean(AccountBook.class);
        UnitId school = planted.theirs().school();
        GrantEntry all = new GrantEntry(Role.ADMINISTRATOR, planted.prefecture(), null, null);
        InvitationDraft guest = new InvitationDraft("guest", "客", "Guest", Role.PRINCIPAL, school, null, null);
        PageQuery query = new PageQuery("", List.of(), 0, 100);
        calls.refused("AccountService.create(AccountDraft)", own -> accounts.create(draft));
        calls.refused("AccountService.create(Collection)", own -> accounts.create(List.of(draft)));
        calls.refused("AccountService.give(AccountId,GrantEntry)", own -> accounts.give(own.account(), all));
        calls.refused(
                "AccountService.take(AccountId,GrantDraft)",
                own -> accounts.take(account, GrantDraft.of(Role.LOGISTICS, school)));
        calls.refused("AccountService.invite(InvitationDraft)", own -> accounts.invite(guest));
        calls.refused(
                "AccountService.rename(AccountId,NamesDraft)",
                own -> accounts.rename(account, new NamesDraft("改", "Changed")));
        calls.refused("AccountService.reset(AccountId)", own -> accounts.reset(account));
        calls.refused("AccountService.resetFactor(AccountId)", own -> accounts.resetFactor(account));
        calls.refused("AccountService.disable(AccountId)", own -> accounts.disable(account));
        calls.refused("AccountService.enable(AccountId)", own -> accounts.enable(account));
        calls.empty("AccountBook.page(boolean,PageQuery)", own -> book.page(false, query).stream()
                .filter(row -> row.id().equals(account))
                .toList());
        calls.empty(
                "AccountBook.count(boolean,PageQuery)",
                own -> Collections.nCopies(
                        book.count(false, new PageQuery("keeper-639001001", List.of(), 0, 1)), "an account"));
        calls.refused("AccountBook.get(String)", own -> book.get("keeper-639001001"));
        calls.empty(
                "AccountBook.reach()",
                own -> book.reach().stream().filter(school::equals).toList());
        calls.open("AccountBook.givable()", "answers what the caller is granted");
        calls.open("AccountService.none()", "tells only whether there is any account");
        calls.open("OwnAccount.username()", "about the caller's own account");
        calls.open("OwnAccount.roles()", "about the caller's own account");
        calls.open("OwnAccount.sessions(String)", "about the caller's own account");
        calls.open("OwnAccount.endOthers(String)", "about the caller's own account");
        calls.open("OwnAccount.signIns()", "about the caller's own account");
        FactorRoles factorRoles = context.getBean(FactorRoles.class);
        calls.refused("FactorRoles.get()", own -> factorRoles.get());
        calls.refused(
                "FactorRoles.require(FactorRolesDraft)",
                own -> factorRoles.require(new FactorRolesDraft(Set.of(Role.PRINCIPAL))));
        calls.open("FactorRoles.decides()", "tells the caller what he may do");
        calls.open("OwnFactor.mustBeSet()", "about the caller's own account");
        calls.open("OwnFactor.isSet()", "about the caller's own account");
        calls.open("OwnFactor.codesLeft()", "about the caller's own account");
        calls.open("OwnFactor.propose()", "about the caller's own account");
        calls.open("OwnFactor.isRequired()", "about the caller's own account");
        calls.open("OwnFactor.set(NewFactor,String,String,String)", "about the caller's own account");
        calls.open("OwnFactor.remove(FactorRemoval)", "about the caller's own account");
        calls.open("PortalKey.seal(byte[],UUID)", "asks for nobody's records");
        calls.open("PortalKey.open(byte[],UUID)", "asks for nobody's records");
        calls.open("PortalKey.index(String,byte[])", "asks for nobody's records");
        calls.open("OwnRecords.latest(String,int)", "about the caller's own account");
        calls.open("OwnPassword.mustBeSet()", "about the caller's own account");
        calls.open("OwnPassword.change(String,String,String)", "about the caller's own account");
        DemoLoad demo = context.getBean(DemoLoad.class);
        calls.refused("DemoLoad.reset(Progress)", own -> demo.reset(Work.Progress.UNWATCHED));
        calls.open("DemoLoad.resetOffered()", "answers what the caller is granted");
    }

    private void notices(ForeignCalls calls) {
        NoticeBoard board = context.getBean(NoticeBoard.class);
        calls.empty("NoticeBoard.open()", own -> board.open().stream()
                .filter(notice -> notice.id().equals(planted.theirs().notice()))
                .toList());
        calls.empty("NoticeBoard.markRead(Collection)", own -> {
            board.markRead(List.of(planted.theirs().notice()));
            return List.of();
        });
        calls.open("NoticeBoard.raise(NoticeDraft)", "a room's own work, in the transaction of its cause");
        calls.open("NoticeBoard.openSubjects(String)", "a room's own work, which looks again at what it raised");
        calls.open("NoticeBoard.resolve(String)", "a room's own work, in the transaction of its cause");
    }

    private void operation(ForeignCalls calls) {
        PortalWatch watch = context.getBean(PortalWatch.class);
        calls.refused("PortalWatch.look()", own -> watch.look());
    }

    private static void withoutRecords(ForeignCalls calls) {
        calls.open("AuditLog.changed(Change)", "writes what the calling service has done");
        calls.open("AuditLog.refused(String,String,String)", "writes what the calling service has refused");
        for (String defaults : List.of("CatalogueDefaults", "NormDefaults")) {
            calls.open(defaults + ".run(ApplicationArguments)", "the portal's own work at its start");
            calls.open(defaults + ".install()", "the portal's own work, nothing where anything is");
        }
        for (String chart : List.of(
                "Charts.svg(Chart,ChartWidth)",
                "Charts.png(Chart)",
                "ChartCache.svg(ChartKey,ChartWidth,Supplier)",
                "ChartCache.hits()",
                "ChartCache.misses()",
                "ChartCache.bindTo(MeterRegistry)")) {
            calls.open(chart, "draws the numbers it is given");
        }
        for (String list : List.of(
                "of(ColumnList,Source)",
                "of(ColumnList,List)",
                "sheet(String,String,ColumnList,List)",
                "xlsx(Supplier)",
                "workbook(Supplier)",
                "print(Supplier)")) {
            calls.open("Lists." + list, "shows the rows it is given");
        }
        calls.open("LongWork.start(String,Task)", "runs what it is given with the caller's rights");
        calls.open("LongWork.start(String,String,Task)", "runs what it is given with the caller's rights");
        calls.open("LongWork.latest(String)", "the caller's own work");
        calls.open("LongWork.mine()", "the caller's own work");
        calls.open("LongWork.forget(Work)", "the caller's own work");
        calls.open("BusinessClock.today()", "the time");
        calls.open("BusinessClock.now()", "the time");
        calls.open("DemoMode.on()", "a setting");
        calls.open("Drafts.check(Object)", "judges what it is given");
        calls.open("Texts.getProvidedLocales()", "texts");
        calls.open("Texts.getTranslation(String,Locale,Object[])", "texts");
        calls.open("Texts.both(String,Object[])", "texts");
        calls.open("Texts.of(RuleViolation,Locale)", "texts");
        calls.open("Transactions.whole(Supplier)", "runs what it is given");
    }

    private NormDraft draft(@Nullable UnitId unit) {
        return new NormDraft(
                mask.id(),
                NormDriver.STAFF_DAY,
                BigDecimal.TEN,
                14,
                unit,
                null,
                true,
                null,
                today,
                null,
                "来源",
                "source");
    }

    /** The same norm as somebody would have to write it who claims it for his own school. */
    private static Norm forged(Norm norm, Holdings own) {
        return new Norm(
                norm.id(),
                norm.item(),
                norm.driver(),
                norm.rate(),
                norm.coverDays(),
                own.school(),
                norm.stage(),
                norm.boarding(),
                norm.risk(),
                norm.validFrom(),
                norm.validTo(),
                norm.source(),
                norm.version());
    }
}
