package org.kaixue.organisation;

import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.springframework.stereotype.Component;

/** What every service that takes entries works with: who may, whether the draft holds, who enters it, and what day it is. */
@Component
record Office(Jurisdiction jurisdiction, Drafts drafts, Register register, BusinessClock clock) {}
