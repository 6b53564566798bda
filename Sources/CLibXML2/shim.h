// libxml2 may be built with ICU, whose headers clash with those that Foundation brings. Nothing here
// uses the converters that they are for.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
