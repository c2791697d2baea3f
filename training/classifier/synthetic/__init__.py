"""Synthetic French administrative documents: every name, number and place in them is made up by a generator."""
