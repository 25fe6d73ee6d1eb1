"""The command line: every act and every view of the desk, for people and for programs."""
