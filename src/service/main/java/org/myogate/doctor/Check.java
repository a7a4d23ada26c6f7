package org.myogate.doctor;

import java.util.List;

/** Looks at one part of an installation; whatever it meets there is a finding and no exception. */
interface Check {

    List<Finding> findings();
}
