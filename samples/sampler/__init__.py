"""Writes a batch of fictitious French administrative papers, and the truth about them."""
