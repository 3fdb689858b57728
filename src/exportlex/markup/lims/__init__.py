"""LIMS, the XML of Justice Canada's Legislative Information Management System: statutes, regulations and bills."""
