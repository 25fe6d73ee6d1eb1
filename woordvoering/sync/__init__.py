"""Sync: exchange of acts between devices that trust no share and no clock."""
