#!/usr/bin/env node
import '../cli/dateline-story.js';
