"""The app: ``streamlit run app.py`` (or ``make run``)."""

from exportlex.ui.main import main

main()
