"""release/formats"""
