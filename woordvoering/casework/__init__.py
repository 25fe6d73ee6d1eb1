"""Casework: the case, its triage, claims, enquiries, material, media requests, duty and log."""
