"""Land as a grid of dots, from a mask that a library carries, so that the map needs no network."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

_STEP = 2.5  # degrees: about 2,400 dots, few enough for the browser and enough to tell the continents


@st.cache_data(show_spinner="Drawing the map …")
def land() -> pd.DataFrame:
    """Columns ``latitude`` and ``longitude`` of grid points on land, without Antarctica."""
    from global_land_mask import globe

    latitudes, longitudes = np.meshgrid(np.arange(-55, 78, _STEP), np.arange(-178, 180, _STEP), indexing="ij")
    mask = globe.is_land(latitudes, longitudes)
    return pd.DataFrame({"latitude": latitudes[mask], "longitude": longitudes[mask]})
