"""What left the house on its way to those who read it: the queue, its attempts, and the publishers of each channel."""
